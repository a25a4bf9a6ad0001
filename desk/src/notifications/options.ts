import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { parseOrigin } from '../http/sites.js';
import { speaks } from './languages.js';
import { isPublicAddress } from './public-address.js';

/** A program that is told, in the format of Standard Webhooks. */
export interface WebhookOptions {
  url: string;
  /** `whsec_` and 24 to 64 bytes in base64; a second one while the receiver changes over to it. */
  secrets: readonly string[];
  /** Origins of the sites it is told about; default: all. */
  sites?: readonly string[];
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
}

export interface CheckedSlack {
  url: string;
  language: string;
  sites: readonly string[];
}

/** A name and an address, apart: nothing in either can become another header. */
export interface Mailbox {
  name: string;
  address: string;
}

export interface CheckedRecipient {
  mailbox: Mailbox;
  language: string;
  when: MailTime;
  sites: readonly string[];
}

export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** Refuse to go on when the server offers no TLS. */
  requireTLS: boolean;
  auth?: { user: string; pass: string };
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

/**
 * A webhook from what an operator wrote: `URL;SECRET`, then more secrets and sites in any order.
 *
 * @throws {TypeError}
 */
export function readWebhook(text: string): WebhookOptions {
  const [url = '', ...rest] = fields(text);
  const secrets = rest.filter((part) => part.startsWith('whsec_'));
  const sites = rest.filter((part) => !part.startsWith('whsec_')).map(parseOrigin);
  return checkWebhook({ url, secrets, sites }, true);
}

/**
 * `URL`, then a language and sites in any order.
 *
 * @throws {TypeError}
 */
export function readSlack(text: string): SlackOptions {
  const [url = '', ...rest] = fields(text);
  const { language, when, sites } = readPreferences(rest);
  if (when !== undefined) throw new TypeError(`"${when}" is not possible here`);
  return { url: readWebAddress(url, true), ...(language && { language }), sites };
}

/**
 * `ADDRESS` or `NAME <ADDRESS>`, then a language, `at-once` or `daily`, and sites in any order.
 *
 * @throws {TypeError}
 */
export function readRecipient(text: string): Recipient {
  const [address = '', ...rest] = fields(text);
  readMailbox(address);
  const { language, when, sites } = readPreferences(rest);
  return { address, ...(language && { language }), ...(when && { when }), sites };
}

/** @throws {TypeError} */
export function readMailbox(text: string): Mailbox {
  const [, name = '', inside] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = (inside ?? text).trim();
  const plain = name.trim().replace(/^"(.*)"$/, '$1');
  if (!/^[^\s<>()[\]@",;:\\\p{C}]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(address)) {
    throw new TypeError('it is not like editor@example.org or Name <editor@example.org>');
  }
  if (/[\p{Cc}\u2028\u2029]/u.test(plain)) throw new TypeError('the name has control characters');
  return { name: plain, address };
}

/** @throws {TypeError} */
export function readMailServer(text: string): MailServer {
  const url = URL.canParse(text) ? new URL(text) : null;
  const secure = url?.protocol === 'smtps:';
  const tls = url?.searchParams.get('tls') ?? null;
  const known = [...(url?.searchParams.keys() ?? [])].every((name) => name === 'tls');
  const bare = url && ['', '/'].includes(url.pathname) && url.hash === '' && known;
  const tlsKnown = tls === null || tls === 'required' || tls === 'optional';
  if (!url?.hostname || !bare || !tlsKnown || !(secure || url.protocol === 'smtp:')) {
    throw new TypeError('it is not like smtps://user:password@host or smtp://host:587');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const user = decodeURIComponent(url.username);
  return {
    host,
    port: Number(url.port) || (secure ? 465 : user ? 587 : 25),
    secure,
    requireTLS: tls === null ? !isLoopback(host) : tls === 'required',
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}

/** @throws {TypeError} */
export function readHour(text: string): number {
  if (/^\d\d?$/.test(text)) return checkNumber('digestHour', Number(text), 0, 23);
  throw new TypeError('it is not an hour from 0 to 23');
}

/** @throws {TypeError} When this Node does not know it. */
export function readTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new TypeError('it is not an IANA time zone such as Europe/Stockholm');
  }
}

function checkWebhook(webhook: WebhookOptions, allowPrivate: boolean): CheckedWebhook {
  const { url, secrets, sites = [] } = webhook;
  if (secrets.length === 0) {
    throw new TypeError('a secret is missing: whsec_ and the output of openssl rand -base64 32');
  }
  return {
    url: readWebAddress(url, allowPrivate),
    secrets: secrets.map(readSecret),
    sites: sites.map(parseOrigin),
  };
}

/** As Standard Webhooks has it: between 24 bytes and 64 bytes. */
function readSecret(text: string): string {
  const base64 = text.slice('whsec_'.length);
  const bytes = Buffer.from(base64, 'base64');
  const whole = bytes.toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '');
  if (!text.startsWith('whsec_') || !whole || bytes.length < 24 || bytes.length > 64) {
    throw new TypeError('a secret is not whsec_ and 24 to 64 bytes in base64');
  }
  // The package wants the padding that people leave out.
  const padded = `whsec_${bytes.toString('base64')}`;
  new Webhook(padded);
  return padded;
}

function readWebAddress(text: string, allowPrivate: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && allowPrivate)) {
    throw new TypeError('it is not an https address (--allow-private-webhooks allows http)');
  }
  if (url.username || url.password || url.hash) {
    throw new TypeError('it must have no user name, password or fragment');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allowPrivate && !isPublicAddress(host)) {
    throw new TypeError('its host is not a public one (--allow-private-webhooks allows others)');
  }
  return url.href;
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

interface Preferences {
  language?: string;
  when?: MailTime;
  sites: string[];
}

function readPreferences(parts: readonly string[]): Preferences {
  const preferences: Preferences = { sites: [] };
  for (const part of parts) {
    if (part === 'at-once' || part === 'daily') preferences.when = part;
    else if (part.includes(':')) preferences.sites.push(parseOrigin(part));
    else preferences.language = readLanguage(part);
  }
  return preferences;
}

function readLanguage(text: string): string {
  if (/^[a-z]{2}(-[a-z0-9]{2,8})*$/i.test(text) && speaks(text)) {
    return new Intl.Locale(text).toString();
  }
  throw new TypeError(`"${text}" is not a language that the desk writes, such as sv`);
}

function fields(text: string): string[] {
  return text.split(';').map((part) => part.trim());
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
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
    throw new TypeError(`${name}: ${error instanceof Error ? error.message : error}.`);
  }
}
