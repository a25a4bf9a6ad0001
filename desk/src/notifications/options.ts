import { parseOrigin } from '../http/sites.js';
import { messageOf } from '../message-of.js';
import { type ReportEvent, reportEvents } from './message.js';
import {
  type Mailbox,
  type MailServer,
  readLanguage,
  readMailbox,
  readMailServer,
  readSecret,
  readTimeZone,
  readWebAddress,
} from './option-values.js';

/** A program that is told, in the format of Standard Webhooks. */
export interface WebhookOptions {
  url: string;
  /** `whsec_` and 24 to 64 bytes in base64; a second one while the receiver changes over to it. */
  secrets: readonly string[];
  /** Origins of the sites it is told about; default: all. */
  sites?: readonly string[];
  /** What it is told; default: new reports alone. */
  events?: readonly ReportEvent[];
}

/** An incoming webhook of Slack, or of anything that takes the same. */
export interface SlackOptions {
  url: string;
  /** BCP 47 language tag; default: English. */
  language?: string;
  /** Origins of the sites it is told about; default: all. */
  sites?: readonly string[];
}

/** When somebody gets mail: with the reports, or a summary once a day. */
export type MailTime = 'at-once' | 'daily';

/** Somebody who gets mail. */
export interface Recipient {
  /** `editor@example.org` or `Name <editor@example.org>`. */
  address: string;
  /** BCP 47 language tag; default: English. */
  language?: string;
  /** Default: `at-once`. */
  when?: MailTime;
  /** Origins of the sites that it is about; default: all. */
  sites?: readonly string[];
}

/** Who is told about reports, and how. With anybody to tell, `origin` is needed, for links. */
export interface NotificationOptions {
  /** The desk's own origin: messages link to it. */
  origin?: string | undefined;
  webhooks?: readonly WebhookOptions[] | undefined;
  slack?: readonly SlackOptions[] | undefined;
  /**
   * The mail server, `smtps://user:password@host` or `smtp://…`. The latter has to offer STARTTLS,
   * unless it is on this machine or the address ends in `?tls=optional`.
   */
  smtp?: string | undefined;
  /** The sender, written like a recipient. */
  mailFrom?: string | undefined;
  mailTo?: readonly Recipient[] | undefined;
  /** The hour of the daily summaries, 0 to 23; default 8. */
  digestHour?: number | undefined;
  /** IANA time zone of that hour and of dates in mail; default: UTC. */
  timeZone?: string | undefined;
  /**
   * Seconds that reports of one site are gathered into one message; default 30. While more keep
   * coming it becomes longer, up to twenty times that.
   */
  notifyAfter?: number | undefined;
  /** Days that a message is tried again; default 3. */
  notifyDays?: number | undefined;
  /** Also send webhooks to hosts that are not public, and by plain http; default: no. */
  allowPrivateWebhooks?: boolean | undefined;
}

export interface CheckedWebhook {
  url: string;
  secrets: readonly string[];
  sites: readonly string[];
  events: readonly ReportEvent[];
}

export interface CheckedSlack {
  url: string;
  language: string;
  sites: readonly string[];
}

export interface CheckedRecipient {
  mailbox: Mailbox;
  language: string;
  when: MailTime;
  sites: readonly string[];
}

/** Options that have been checked, with nothing left out. */
export interface NotificationSettings {
  webhooks: CheckedWebhook[];
  slack: CheckedSlack[];
  mail: { server: MailServer; from: Mailbox; to: CheckedRecipient[] } | null;
  digestHour: number;
  timeZone: string;
  /** Milliseconds. */
  gatherFor: number;
  /** Milliseconds. */
  tryFor: number;
  allowPrivate: boolean;
}

/** @throws {TypeError} When an option is wrong; the message names it and quotes no secret. */
export function checkNotifications(options: NotificationOptions): NotificationSettings {
  const { smtp, mailFrom, mailTo = [], allowPrivateWebhooks: allowPrivate = false } = options;
  const { digestHour = 8, timeZone = 'UTC', notifyAfter = 30, notifyDays = 3 } = options;
  const settings: NotificationSettings = {
    webhooks: each('webhooks', options.webhooks, (webhook) => checkWebhook(webhook, allowPrivate)),
    slack: each('slack', options.slack, ({ url, language = 'en', sites = [] }) => ({
      url: readWebAddress(url, allowPrivate),
      language: readLanguage(language),
      sites: sites.map(parseOrigin),
    })),
    mail: null,
    digestHour: checkNumber('digestHour', digestHour, 0, 23),
    timeZone: named('timeZone', () => readTimeZone(timeZone)),
    gatherFor: checkNumber('notifyAfter', notifyAfter, 0, 86_400) * 1000,
    tryFor: checkNumber('notifyDays', notifyDays, 1, 30) * 86_400_000,
    allowPrivate,
  };
  const to = each('mailTo', mailTo, checkRecipient);
  if (to.length > 0 || smtp !== undefined || mailFrom !== undefined) {
    if (smtp === undefined) throw missing('smtp', '--smtp', 'mail needs a server');
    if (mailFrom === undefined) throw missing('mailFrom', '--mail-from', 'mail needs a sender');
    if (to.length === 0) throw missing('mailTo', '--mail-to', 'mail needs somebody to go to');
    const server = named('smtp', () => readMailServer(smtp));
    settings.mail = { server, from: named('mailFrom', () => readMailbox(mailFrom)), to };
  }
  once('webhooks', settings.webhooks, ({ url }) => url);
  once('slack', settings.slack, ({ url }) => url);
  const targets = settings.webhooks.length + settings.slack.length + to.length;
  if (targets > 0 && options.origin === undefined) {
    throw missing('origin', '--origin', 'notifications have links to the desk');
  }
  once('mailTo', to, ({ mailbox, when }) => `${when} ${mailbox.address.toLowerCase()}`);
  return settings;
}

/** @throws {TypeError} */
export function checkWebhook(webhook: WebhookOptions, allowPrivate: boolean): CheckedWebhook {
  const { url, secrets, sites = [], events = [] } = webhook;
  const unknown = events.find((event) => !reportEvents.includes(event));
  if (unknown !== undefined) {
    throw new TypeError(`"${unknown}" is not an event: ${reportEvents.join(', ')}`);
  }
  if (secrets.length === 0) {
    throw new TypeError('a secret is missing: whsec_ and the output of openssl rand -base64 32');
  }
  return {
    url: readWebAddress(url, allowPrivate),
    secrets: secrets.map(readSecret),
    sites: sites.map(parseOrigin),
    events: events.length > 0 ? [...new Set(events)] : ['reports.added'],
  };
}

function checkRecipient(recipient: Recipient): CheckedRecipient {
  const { address, language = 'en', when = 'at-once', sites = [] } = recipient;
  if (when !== 'at-once' && when !== 'daily') throw new TypeError('"when" is at-once or daily');
  return {
    mailbox: readMailbox(address),
    language: readLanguage(language),
    when,
    sites: sites.map(parseOrigin),
  };
}

function missing(name: string, flag: string, reason: string): TypeError {
  return new TypeError(`${name} (${flag}) is missing: ${reason}.`);
}

function checkNumber(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new TypeError(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
}

function each<Given, Value>(
  name: string,
  given: readonly Given[] | undefined,
  check: (item: Given) => Value,
): Value[] {
  return (given ?? []).map((item, index) => named(`${name}[${index}]`, () => check(item)));
}

function once<Value>(name: string, values: readonly Value[], key: (value: Value) => string): void {
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (seen.has(key(value))) throw new TypeError(`${name}[${index}] is there twice.`);
    seen.add(key(value));
  }
}

function named<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new TypeError(`${name}: ${messageOf(error)}.`);
  }
}
