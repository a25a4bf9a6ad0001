import { banSchema } from '../schema/ban-schemas.js';
import { erasureSchema, invitationSchema, revocationSchema } from '../schema/editor-schemas.js';
import { filterDeletionSchema, savedFilterSchema } from '../schema/filter-schemas.js';
import { notificationRetrySchema } from '../schema/notification-schemas.js';
import { auditSorts } from '../store/audit-store.js';
import type { Description } from './operation.js';
import { list, object, orNull, record, ref, status, text, time, whole } from './schemas.js';

const json = (schema: object) => ({ 'application/json': schema });

const date = { type: 'string', format: 'date' } as const;

const finding = object({
  id: text,
  page: text,
  site: text,
  kind: text,
  message: text,
  due: orNull(date),
  date: orNull(text),
  value: orNull(text),
  badge: orNull(whole),
});

const bans = json(object({ bans: list(object({ text, added: time, addedBy: text })) }));

const filters = json(object({ filters: list(object({ name: text, query: text })) }));

const run = object({ target: text, created: time, pages: whole, badges: whole, unreadable: whole });

/** What is answered about the desk itself, by path and method. */
export const deskPaths: Record<string, Record<string, Description>> = {
  '/statistics': {
    get: {
      id: 'readStatistics',
      summary: 'What came and what was done',
      for: 'editors',
      query: { days: { type: 'integer', minimum: 1, maximum: 366, default: 30 } },
      answers: {
        200: json(
          object({
            days: list(object({ date, received: whole, resolved: whole })),
            resolution: object({ median: orNull(whole), p90: orNull(whole) }),
            articles: list(object({ article: text, title: text, count: whole, open: whole })),
            kinds: record(whole),
            statuses: { ...record(whole), propertyNames: status },
          }),
        ),
      },
    },
  },
  '/audit': {
    get: {
      id: 'readAudit',
      summary: 'What the last audit of the reviews found',
      for: 'editors',
      query: {
        kind: list(text),
        site: list(text),
        sort: { enum: auditSorts, default: 'due' },
        limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
        cursor: text,
      },
      answers: {
        200: json(
          object({
            runs: list(run),
            counts: record(whole),
            findings: list(finding),
            next: orNull(text),
          }),
        ),
      },
    },
  },
  '/sites': {
    get: {
      id: 'listSites',
      summary: 'Origins of the sites whose articles the editor may open',
      for: 'editors',
      answers: { 200: json(object({ sites: list(text) })) },
    },
  },
  '/me': {
    get: {
      id: 'readMe',
      summary: 'Who is signed in, and whom reports can be given to',
      for: 'editors',
      answers: { 200: json(object({ editor: ref('Editor'), editors: list(text) })) },
    },
  },
  '/me/filters': {
    get: {
      id: 'listFilters',
      summary: 'Filters of the queue that the editor has saved, and nobody else sees',
      for: 'editors',
      answers: { 200: filters },
    },
    post: {
      id: 'saveFilter',
      summary: 'Saves filters under a name, in the place of those that have it',
      for: 'editors',
      body: savedFilterSchema,
      answers: { 200: filters },
    },
  },
  '/me/filters/delete': {
    post: {
      id: 'deleteFilter',
      summary: 'Forgets saved filters',
      for: 'editors',
      body: filterDeletionSchema,
      answers: { 200: filters },
    },
  },
  '/editors': {
    get: {
      id: 'listEditors',
      summary: 'Lists editors',
      for: 'administrators',
      answers: {
        200: json(
          object({
            editors: list(
              object({
                name: text,
                role: { enum: ['editor', 'admin'] },
                sites: list(text),
                sessions: whole,
                links: whole,
                used: orNull(time),
              }),
            ),
          }),
        ),
      },
    },
  },
  '/editors/revoke': {
    post: {
      id: 'revokeEditor',
      summary: 'Ends all sessions and links of an editor',
      for: 'administrators',
      body: revocationSchema,
      answers: { 200: json(object({ name: text })) },
      problems: [404],
    },
  },
  '/invitations': {
    post: {
      id: 'inviteEditor',
      summary: 'Makes a one-time link for an editor',
      for: 'administrators',
      body: invitationSchema,
      answers: {
        201: json(
          object({
            link: text,
            expires: time,
            before: { ...orNull(ref('Editor')), description: 'The editor as they were before.' },
          }),
        ),
      },
    },
  },
  '/notifications': {
    get: {
      id: 'listNotifications',
      summary: 'Messages that wait or are dead, and who gets them',
      for: 'administrators',
      answers: {
        200: json(
          object({
            notifications: list(
              object({
                id: text,
                target: text,
                type: text,
                site: text,
                created: time,
                attempts: whole,
                state: { enum: ['waiting', 'dead'] },
                next: orNull(time),
                error: orNull(text),
              }),
            ),
            targets: list(object({ target: text, label: text, stopped: orNull(text) })),
          }),
        ),
      },
    },
  },
  '/notifications/retry': {
    post: {
      id: 'retryNotifications',
      summary: 'Tries dead messages again',
      for: 'administrators',
      body: notificationRetrySchema,
      answers: { 200: json(object({ count: whole })) },
    },
  },
  '/activity': {
    get: {
      id: 'listActivity',
      summary: 'Who did what, the newest first',
      for: 'administrators',
      query: {
        before: time,
        limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
      },
      answers: {
        200: json(
          object({
            activity: list(
              object({ at: time, editor: text, action: text, report: orNull(text), detail: text }),
            ),
            next: orNull(time),
          }),
        ),
      },
    },
  },
  '/bans': {
    get: {
      id: 'listBans',
      summary: 'Words that make a report spam',
      for: 'administrators',
      answers: { 200: bans },
    },
    post: {
      id: 'addBan',
      summary: 'Adds words that make a report spam',
      for: 'administrators',
      body: banSchema,
      answers: { 200: bans },
    },
  },
  '/bans/delete': {
    post: {
      id: 'deleteBan',
      summary: 'Takes words off that list',
      for: 'administrators',
      body: banSchema,
      answers: { 200: bans },
      problems: [404],
    },
  },
  '/erase': {
    post: {
      id: 'erase',
      summary: 'Erases reports and all that was written on them',
      for: 'administrators',
      body: erasureSchema,
      answers: { 200: json(object({ erased: whole })) },
    },
  },
};
