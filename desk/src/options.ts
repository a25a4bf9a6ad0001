import { Proxies } from './client-address.js';
import type { Authorize } from './editors/single-sign-on.js';
import { parseOrigin } from './http/sites.js';
import type { Log } from './log.js';
import { messageOf } from './message-of.js';
import {
  checkNotifications,
  type NotificationOptions,
  type NotificationSettings,
} from './notifications/options.js';
import type { Thresholds } from './report/judge.js';
import type { RetentionTimes } from './retention/retention.js';

/** How a desk is set up. */
export interface DeskOptions extends NotificationOptions {
  /**
   * Where reports are kept: the path of an SQLite file, made with its folders if it is not there, or
   * the address of a PostgreSQL database (`postgres://…`).
   */
  database: string;
  /** Path that the desk is mounted at, such as `/desk`; default: the root. */
  basePath?: string;
  /**
   * The desk's own origin as browsers see it, such as `https://desk.example.org`. Needed behind a
   * proxy that ends TLS; default: the origin of each request.
   */
  origin?: string | undefined;
  /**
   * Origins of the sites that reports come from and whose articles they are about. The desk's own
   * is one too: `origin`, or an address of this machine or its network.
   */
  sites?: readonly string[];
  /** Reports that one client may send a minute; default 30. */
  rateLimit?: number | 'off' | undefined;
  /**
   * New reports of one article an hour; more are held. Default 100, and none where `rateLimit` is
   * off.
   */
  articleLimit?: number | 'off' | undefined;
  /** New reports of one site an hour; more are held. Default as `articleLimit` has it, but 1000. */
  siteLimit?: number | 'off' | undefined;
  /**
   * Milliseconds that a person takes at least for a report; one sent sooner is held. Default 50:
   * who presses the keys twice at once takes three times that.
   */
  minimumTime?: number | 'off' | undefined;
  /** Links to elsewhere that a report has at most; one with more is spam. Default 5. */
  mostLinks?: number | 'off' | undefined;
  /**
   * Passages that the same text of 20 characters and more may come for in 24 hours; further ones
   * are held, and spam with a link in them. Default 10.
   */
  sameText?: number | 'off' | undefined;
  /** Addresses and networks (`10.0.0.0/8`) of the proxies whose X-Forwarded-For is believed. */
  proxies?: readonly string[];
  /** Lets editors in by the publisher's own sign-in, beside those who were invited. */
  authorize?: Authorize | undefined;
  /** Days that reports are kept after they were closed; default 90. */
  retention?: number | 'off' | undefined;
  /** Days that reports are kept which nobody has closed; default: for ever. */
  retentionOpen?: number | 'off' | undefined;
  /**
   * What Prometheus sends as `Authorization: Bearer …` to read metrics from other machines; at
   * least 16 characters. Default: they can be read from this machine alone.
   */
  metricsToken?: string | undefined;
  /** Folder of the queue page's files; default: the one that comes with this package. */
  queue?: string;
  /** The clock, in milliseconds since 1970; default: `Date.now`. */
  now?: () => number;
  /** Takes log entries; default: none are kept. */
  log?: Log;
}

export const defaultRateLimit = 30;
export const defaultArticleLimit = 100;
export const defaultSiteLimit = 1000;
export const defaultMinimumTime = 50;
export const defaultMostLinks = 5;
export const defaultSameText = 10;
export const defaultRetention = 90;

/** Options that have been checked, with nothing left out. */
export interface Settings {
  basePath: string;
  origin: string | null;
  sites: string[];
  rateLimit: number | null;
  articleLimit: number | null;
  siteLimit: number | null;
  thresholds: Thresholds;
  proxies: Proxies;
  retention: RetentionTimes;
  authorize: Authorize | null;
  notifications: NotificationSettings;
  metricsToken: string | null;
  now: () => number;
  log: Log;
}

/** @throws {TypeError} When an option is wrong; the message names it. */
export function checkOptions(options: DeskOptions): Settings {
  const { basePath = '', origin } = options;
  if (!/^(\/[\w.~-]+)*$/.test(basePath)) {
    throw new TypeError(`basePath must be empty or like "/desk", not "${basePath}".`);
  }
  const limit = (name: LimitName, initial: number | 'off', least = 1) => {
    const value = options[name] ?? initial;
    if (value === 'off') return null;
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new TypeError(
      `${name} must be a whole number from ${least} on, or "off", not "${value}".`,
    );
  };
  const rateLimit = limit('rateLimit', defaultRateLimit);
  const caps = rateLimit === null ? 'off' : null;
  return {
    basePath,
    origin: origin === undefined ? null : named('origin', () => parseOrigin(origin)),
    sites: named('sites', () => (options.sites ?? []).map(parseOrigin)),
    rateLimit,
    articleLimit: limit('articleLimit', caps ?? defaultArticleLimit),
    siteLimit: limit('siteLimit', caps ?? defaultSiteLimit),
    thresholds: {
      minimumTime: limit('minimumTime', defaultMinimumTime),
      links: limit('mostLinks', defaultMostLinks, 0),
      sameText: limit('sameText', defaultSameText),
    },
    proxies: named('proxies', () => new Proxies(options.proxies ?? [])),
    retention: {
      closed: limit('retention', defaultRetention),
      open: limit('retentionOpen', 'off'),
    },
    authorize: options.authorize ?? null,
    notifications: checkNotifications(options),
    metricsToken:
      options.metricsToken === undefined
        ? null
        : named('metricsToken', () => parseToken(options.metricsToken)),
    now: options.now ?? Date.now,
    log: options.log ?? (() => {}),
  };
}

type LimitName =
  | 'rateLimit'
  | 'articleLimit'
  | 'siteLimit'
  | 'minimumTime'
  | 'mostLinks'
  | 'sameText'
  | 'retention'
  | 'retentionOpen';

/** @throws {TypeError} When it is too short to be a secret, or cannot stand in a header. */
export function parseToken(text = ''): string {
  if (/^[\x21-\x7e]{16,200}$/.test(text)) return text;
  throw new TypeError('must have 16 to 200 letters, digits and signs, without spaces');
}

function named<Value>(option: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw new TypeError(`${option}: ${messageOf(error)}`);
  }
}
