import { reportStatuses } from '../report/report-status.js';
import { exportFormats } from '../routes/export-reports.js';
import {
  assignmentSchema,
  bulkChangeSchema,
  noteSchema,
  statusChangeSchema,
} from '../schema/change-schemas.js';
import { reportSorts } from '../store/report-query.js';
import type { Description } from './operation.js';
import { list, object, orNull, ref, reportId, status, text, time, whole } from './schemas.js';

const json = (schema: object) => ({ 'application/json': schema });

const file = { type: 'string' } as const;

const filters = {
  article: { ...list(text), description: 'Address of the article.' },
  site: { ...list(text), description: 'Origin of the article.' },
  kind: { ...list(text), description: 'What the reader chose.' },
  assignee: { ...list(text), description: 'Name of an editor, `me` or `none`.' },
  language: { ...list(text), description: 'Language tag; `en` also finds `en-GB`.' },
  q: { type: 'string', maxLength: 200, description: 'Words in passage, title and bodies.' },
} as const;

const allFilters = { status: list(status), ...filters };

const report = json(ref('Report'));

const before = object({ status, duplicateOf: orNull(reportId) });

const bulkOutcome = object({
  reports: { ...list(ref('Report')), description: 'Those of `ids`, as they are now.' },
  missing: { ...list(reportId), description: 'Those of `ids` that the desk does not have.' },
  decided: {
    ...list(object({ id: reportId, status, before })),
    description: 'Reports whose status this changed, those of the same passages too.',
  },
  conflicts: {
    ...list(object({ id: reportId, status, assignee: orNull(text), changedBy: orNull(text) })),
    description: 'Reports that were left as they are, because somebody else was faster.',
  },
});

/** What is answered about reports, by path and method. */
export const reportPaths: Record<string, Record<string, Description>> = {
  '/reports': {
    get: {
      id: 'listReports',
      summary: 'Lists reports',
      description:
        'Filters may be repeated: any of the values. Sorted by `count`, the reports of the passages that most readers have reported come first.',
      for: 'editors',
      query: {
        ...allFilters,
        sort: { enum: reportSorts, default: 'newest' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: { ...text, description: 'The `next` of the page before.' },
      },
      answers: { 200: json(object({ reports: list(ref('Report')), next: orNull(text) })) },
    },
    post: {
      id: 'createReport',
      summary: 'Takes a report',
      description:
        'Answers when the report is durably stored. Sending the same id again is harmless. Pages of other origins may send it as text/plain, without asking first.',
      for: 'readers',
      body: ref('IncomingReport'),
      otherBodies: { 'text/plain': { type: 'string', description: 'A report as JSON.' } },
      answers: { 200: json(ref('Receipt')), 201: json(ref('Receipt')) },
      problems: [400, 403, 429],
    },
    options: {
      id: 'allowReports',
      summary: 'Says from where reports may be sent',
      for: 'readers',
      answers: { 204: {} },
      problems: [403],
    },
  },
  '/reports/counts': {
    get: {
      id: 'countReports',
      summary: 'Counts reports by status',
      for: 'editors',
      query: filters,
      answers: {
        200: json(
          object({
            counts: object(Object.fromEntries(reportStatuses.map((each) => [each, whole]))),
          }),
        ),
      },
    },
  },
  '/reports/export': {
    get: {
      id: 'exportReports',
      summary: 'All reports of a filter as a file',
      for: 'editors',
      query: {
        ...allFilters,
        format: { enum: exportFormats },
        sort: { enum: ['newest', 'oldest'], default: 'newest' },
      },
      answers: {
        200: {
          'text/csv': file,
          'application/json': object({ exported: time, reports: list(ref('Report')) }),
          'application/ld+json': {
            description: 'A W3C Annotation Collection.',
            type: 'object',
            required: ['@context', 'id', 'type', 'total', 'first'],
          },
        },
      },
    },
  },
  '/reports/bulk': {
    post: {
      id: 'changeReports',
      summary: 'Changes several reports or none',
      description:
        'In one transaction. What is not as `expected` is left as it is, and named in `conflicts`.',
      for: 'editors',
      body: bulkChangeSchema,
      answers: { 200: json(bulkOutcome) },
    },
  },
  '/reports/{id}': {
    get: {
      id: 'readReport',
      summary: 'One report',
      for: 'editors',
      answers: { 200: report },
      problems: [404],
    },
  },
  '/reports/{id}/status': {
    get: {
      id: 'readReportStatus',
      summary: 'The status of a report, for whoever knows its id',
      for: 'readers',
      answers: { 200: json(object({ status })) },
      problems: [400, 403, 404, 429],
    },
    post: {
      id: 'changeStatus',
      summary: 'Changes the status of a report',
      for: 'editors',
      body: statusChangeSchema,
      answers: { 200: report },
      problems: [404, 409],
    },
  },
  '/reports/{id}/assignee': {
    post: {
      id: 'changeAssignee',
      summary: 'Gives a report to an editor',
      for: 'editors',
      body: assignmentSchema,
      answers: { 200: report },
      problems: [404, 409],
    },
  },
  '/reports/{id}/notes': {
    post: {
      id: 'addNote',
      summary: 'Writes a note on a report',
      for: 'editors',
      body: noteSchema,
      answers: { 200: report },
      problems: [404],
    },
  },
  '/reports/{id}/activity': {
    get: {
      id: 'readActivity',
      summary: 'What was done to a report, the earliest first',
      for: 'editors',
      answers: {
        200: json(
          object({
            activity: list(object({ at: time, editor: text, action: text, detail: text })),
          }),
        ),
      },
      problems: [404],
    },
  },
  '/events': {
    get: {
      id: 'listen',
      summary: 'Server-sent events when something is new or changed',
      description:
        'Events are `reports`, whose data is `{"ids":[…]}`, or `{}` when they are many, `audit` and, for administrators, `editors`, whose data is `{}`.',
      for: 'editors',
      answers: { 200: { 'text/event-stream': file } },
      problems: [429],
    },
  },
};
