import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { speaks } from './languages.js';
import { isPublicAddress } from './public-address.js';

/** A name and an address, apart: nothing in either can become another header. */
export interface Mailbox {
  name: string;
  address: string;
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

/** As Standard Webhooks has it: between 24 bytes and 64 bytes. */
export function readSecret(text: string): string {
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

/** @throws {TypeError} */
export function readWebAddress(text: string, allowPrivate: boolean): string {
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

/** @throws {TypeError} */
export function readLanguage(text: string): string {
  if (/^[a-z]{2}(-[a-z0-9]{2,8})*$/i.test(text) && speaks(text)) {
    return new Intl.Locale(text).toString();
  }
  throw new TypeError(`"${text}" is not a language that the desk writes, such as sv`);
}

/** @throws {TypeError} */
export function readHour(text: string): number {
  if (/^\d\d?$/.test(text) && Number(text) < 24) return Number(text);
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

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
