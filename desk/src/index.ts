export { createDesk, type Desk } from './desk.js';
export type { Editor, Role } from './editors/editor.js';
export type { Authorize, Authorized } from './editors/single-sign-on.js';
export type { ClientInfo } from './handler.js';
export { type Listening, type ListenOptions, listen, PortUnavailableError } from './listen.js';
export { jsonLog, type Log, type LogEntry } from './log.js';
export type { ReportEvent } from './notifications/message.js';
export type {
  MailTime,
  NotificationOptions,
  Recipient,
  SlackOptions,
  WebhookOptions,
} from './notifications/options.js';
export type { DeskOptions } from './options.js';
export type { Report } from './report/report.js';
export { type ReportStatus, reportStatuses } from './report/report-status.js';
export { reportSchema } from './schema/report-schema.js';
