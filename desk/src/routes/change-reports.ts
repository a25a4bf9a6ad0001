import type { EditorContext } from '../context.js';
import { bodyReader } from '../http/read-valid.js';
import { HttpError, json } from '../http/responses.js';
import type { Report } from '../report/report.js';
import type { ReportStatus } from '../report/report-status.js';
import { storableText } from '../report/text.js';
import {
  assignmentSchema,
  bulkChangeSchema,
  noteSchema,
  statusChangeSchema,
} from '../schema/change-schemas.js';
import { ConflictError, DuplicateError } from '../store/change-reports.js';
import type { By, ReportChange } from '../store/report-query.js';
import { noReport, readId } from './read-reports.js';

interface StatusChange {
  status: ReportStatus;
  duplicateOf?: string;
  passage?: boolean;
  expected?: ReportStatus;
}

interface Assignment {
  assignee: string | null;
  expected?: string | null;
}

interface BulkChange {
  ids: string[];
  status?: ReportStatus;
  duplicateOf?: string;
  assignee?: string | null;
  passage?: boolean;
  expected?: PerReport<ReportStatus>;
  expectedAssignee?: PerReport<string | null>;
}

/** One value for all reports, or one for each, by their ids. */
type PerReport<Value> = Value | Record<string, Value>;

const readStatusChange = bodyReader<StatusChange>(statusChangeSchema, 1024);
const readAssignment = bodyReader<Assignment>(assignmentSchema, 2048);
/** A character of a note takes six bytes at most, as `\uXXXX`. */
const readNote = bodyReader<{ text: string }>(noteSchema, 32 * 1024);
/** Two hundred ids twice, each with a name. */
const readBulkChange = bodyReader<BulkChange>(bulkChangeSchema, 64 * 1024);

/** `POST /reports/{uuid}/status`: answers the changed report. */
export async function changeStatus(
  context: EditorContext,
  parameters: Record<string, string>,
): Promise<Response> {
  const { status, duplicateOf, passage, expected } = await readStatusChange(context.request);
  const change = {
    status,
    ...(duplicateOf !== undefined && { duplicateOf: readId(duplicateOf) }),
    ...(passage && { passage }),
    ...(expected && { expected: { status: expected } }),
  };
  const { reports } = context.services;
  return answer(() => reports.changeReport(readId(parameters.id), change, by(context)));
}

/** `POST /reports/{uuid}/assignee`: answers the changed report. */
export async function changeAssignee(
  context: EditorContext,
  parameters: Record<string, string>,
): Promise<Response> {
  const { assignee, expected } = await readAssignment(context.request);
  const change = {
    assignee: name(assignee),
    ...(expected !== undefined && { expected: { assignee: name(expected) } }),
  };
  const { reports } = context.services;
  return answer(() => reports.changeReport(readId(parameters.id), change, by(context)));
}

/** `POST /reports/{uuid}/notes`: answers the report. */
export async function addNote(
  context: EditorContext,
  parameters: Record<string, string>,
): Promise<Response> {
  const text = storableText((await readNote(context.request)).text.trim());
  const { reports } = context.services;
  return answer(() => reports.addNote(readId(parameters.id), text, by(context)));
}

/**
 * `POST /reports/bulk`: changes several reports, in one transaction; those that somebody else
 * decided on meanwhile are left as they are.
 */
export async function changeBulk(context: EditorContext): Promise<Response> {
  const body = await readBulkChange(context.request);
  const { status, duplicateOf, assignee, passage, expected, expectedAssignee } = body;
  const ids = [...new Set(body.ids.map(readId))];
  const change: ReportChange = {
    ...(status && { status }),
    ...(duplicateOf !== undefined && { duplicateOf: readId(duplicateOf) }),
    ...(assignee !== undefined && { assignee: name(assignee) }),
    ...(passage && { passage }),
  };
  const seen = {
    statuses: byId(ids, expected),
    assignees: byId(ids, expectedAssignee, name),
  };
  const { reports, decided, conflicts } = await changed(() =>
    context.services.reports.changeReports(ids, change, by(context), seen),
  );
  const found = new Set(reports.map(({ id }) => id));
  return json(200, {
    reports,
    missing: ids.map(urn).filter((id) => !found.has(id)),
    decided: decided.map(({ id, status, before: { duplicateOf, ...before } }) => ({
      id: urn(id),
      status,
      before: { ...before, duplicateOf: duplicateOf && urn(duplicateOf) },
    })),
    conflicts: conflicts.map((conflict) => ({ ...conflict, id: urn(conflict.id) })),
  });
}

/** What was seen of each report; nothing where nothing is expected. */
function byId<Value extends string | null>(
  ids: readonly string[],
  expected: PerReport<Value> | undefined,
  read = (value: Value) => value,
): Map<string, Value> {
  if (expected === undefined) return new Map();
  if (typeof expected !== 'object' || expected === null) {
    return new Map(ids.map((id) => [id, read(expected as Value)]));
  }
  return new Map(Object.entries(expected).map(([id, value]) => [readId(id), read(value as Value)]));
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}

function by({ services, session }: EditorContext): By {
  const { name, sites } = session.editor;
  return { editor: name, scope: sites, at: services.settings.now() };
}

function name(assignee: string | null): string | null {
  return assignee === null ? null : storableText(assignee);
}

async function answer(change: () => Promise<Report | null>): Promise<Response> {
  const report = await changed(change);
  if (!report) throw noReport();
  return json(200, report);
}

/** @throws {HttpError} 409 or 422, when the store refuses the change. */
async function changed<Result>(change: () => Promise<Result>): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof ConflictError) {
      const detail = 'Somebody else has changed the report meanwhile.';
      throw new HttpError(409, 'changed-meanwhile', detail, {}, { report: error.report });
    }
    if (error instanceof DuplicateError) throw new HttpError(422, 'bad-duplicate', error.message);
    throw error;
  }
}
