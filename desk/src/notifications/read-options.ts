import { parseOrigin } from '../http/sites.js';
import { type ReportEvent, reportEvents } from './message.js';
import { readLanguage, readMailbox, readWebAddress } from './option-values.js';
import {
  checkWebhook,
  type MailTime,
  type Recipient,
  type SlackOptions,
  type WebhookOptions,
} from './options.js';

/**
 * A webhook from what an operator wrote: `URL;SECRET`, then more secrets, sites and events in any
 * order.
 *
 * @throws {TypeError}
 */
export function readWebhook(text: string): WebhookOptions {
  const [url = '', ...rest] = fields(text);
  const secrets = rest.filter((part) => part.startsWith('whsec_'));
  const events = rest.filter(isReportEvent);
  const sites = rest
    .filter((part) => !part.startsWith('whsec_') && !isReportEvent(part))
    .map(parseOrigin);
  return checkWebhook({ url, secrets, sites, events }, true);
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

function isReportEvent(text: string): text is ReportEvent {
  return (reportEvents as readonly string[]).includes(text);
}

function fields(text: string): string[] {
  return text.split(';').map((part) => part.trim());
}
