import {
  defaultArticleLimit,
  defaultMinimumTime,
  defaultMostLinks,
  defaultRateLimit,
  defaultRetention,
  defaultSameText,
  defaultSiteLimit,
  parseToken,
} from '../options.js';
import { notificationOptions } from './notification-options.js';
import type { Option } from './option.js';
import {
  list,
  maskAll,
  maskPassword,
  readDatabase,
  readOrigin,
  readRange,
  readText,
  single,
  whole,
  wholeOrOff,
} from './option.js';

/**
 * All that `serve` can be told, in the order that help prints it. Flags, variables, the file's
 * names, help, `corrigenda-desk config` and the README's table come from here. The names are those
 * of the file, and of the options of `createDesk`, where they go as they are.
 */
export const serveOptions = {
  port: single({
    flag: 'port',
    takes: 'N',
    help: 'port to listen on; 0 takes a free one',
    allowed: 'a port from 0 to 65535',
    initial: 8787,
    read: whole(0, 65_535),
  }),
  host: single({
    flag: 'host',
    takes: 'HOST',
    help: 'address to listen on',
    allowed: 'a host',
    initial: '127.0.0.1',
    read: readText,
  }),
  database: single({
    flag: 'database',
    takes: 'FILE|postgres://…',
    help: 'where reports are kept: an SQLite file, made with its folders if it is not there, or a PostgreSQL database',
    allowed: 'the path of a file or an address that begins with postgres://',
    initial: 'corrigenda-desk.sqlite',
    read: readDatabase,
    mask: maskPassword,
  }),
  sites: list({
    flag: 'site',
    takes: 'ORIGIN',
    help: 'a site that reports come from, such as https://example.org; once for each',
    allowed: 'an origin such as https://example.org or http://localhost:8080',
    read: readOrigin,
  }),
  rateLimit: single({
    flag: 'rate-limit',
    takes: 'N|off',
    help: 'reports that one client may send a minute',
    allowed: 'a whole number above 0 or "off"',
    initial: defaultRateLimit as number | 'off',
    read: wholeOrOff(1, 9_999_999),
  }),
  articleLimit: single({
    flag: 'article-limit',
    takes: 'N|off',
    help: 'new reports of one article an hour; more are held',
    allowed: 'a whole number above 0 or "off"',
    initial: undefined as number | 'off' | undefined,
    unset: `${defaultArticleLimit}; off where the rate limit is`,
    read: wholeOrOff(1, 9_999_999),
  }),
  siteLimit: single({
    flag: 'site-limit',
    takes: 'N|off',
    help: 'new reports of one site an hour; more are held',
    allowed: 'a whole number above 0 or "off"',
    initial: undefined as number | 'off' | undefined,
    unset: `${defaultSiteLimit}; off where the rate limit is`,
    read: wholeOrOff(1, 9_999_999),
  }),
  minimumTime: single({
    flag: 'minimum-time',
    takes: 'MS|off',
    help: 'milliseconds that a person takes at least to send a report; one sent sooner is held',
    allowed: 'a whole number above 0 or "off"',
    initial: defaultMinimumTime as number | 'off',
    read: wholeOrOff(1, 600_000),
  }),
  mostLinks: single({
    flag: 'most-links',
    takes: 'N|off',
    help: 'links to other sites that a report has at most; one with more is spam',
    allowed: 'a whole number or "off"',
    initial: defaultMostLinks as number | 'off',
    read: wholeOrOff(0, 1000),
  }),
  sameText: single({
    flag: 'same-text',
    takes: 'N|off',
    help: 'passages that the same longer text may come for within 24 hours; more are held, with links they are spam',
    allowed: 'a whole number above 0 or "off"',
    initial: defaultSameText as number | 'off',
    read: wholeOrOff(1, 1000),
  }),
  retention: single({
    flag: 'retention',
    takes: 'DAYS|off',
    help: 'how long reports are kept after they were closed; then they are erased',
    allowed: 'a whole number above 0 or "off"',
    initial: defaultRetention as number | 'off',
    read: wholeOrOff(1, 36_500),
  }),
  retentionOpen: single({
    flag: 'retention-open',
    takes: 'DAYS|off',
    help: 'how long reports are kept that nobody has closed',
    allowed: 'a whole number above 0 or "off"',
    initial: 'off' as number | 'off',
    read: wholeOrOff(1, 36_500),
  }),
  origin: single({
    flag: 'origin',
    takes: 'ORIGIN',
    help: "the desk's own origin as browsers see it, behind a proxy that ends TLS",
    allowed: 'an origin such as https://desk.example.org',
    initial: undefined,
    unset: 'that of each request',
    read: readOrigin,
  }),
  proxies: list({
    flag: 'proxy',
    takes: 'ADDRESS',
    help: 'a proxy whose X-Forwarded-For is believed, or a network of them (10.0.0.0/8); once for each',
    allowed: 'an IP address or a network such as 10.0.0.0/8',
    read: readRange,
  }),
  metricsToken: single({
    flag: 'metrics-token',
    takes: 'TOKEN',
    help: 'what Prometheus sends as "Authorization: Bearer …" to read /metrics from another machine; this machine itself needs none',
    allowed: 'a text of 16 to 200 characters without spaces',
    initial: undefined as string | undefined,
    read: parseToken,
    mask: maskAll,
  }),
  ...notificationOptions,
} satisfies Record<string, Option<unknown>>;

/** The values of the options of `serve`. */
export type ServeOptions = {
  [Name in keyof typeof serveOptions]: (typeof serveOptions)[Name]['initial'];
};
