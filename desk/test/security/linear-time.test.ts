/**
 * All that is done to untrusted text takes time in proportion to its length: no regular expression
 * that goes back and forth, no normalization of endless marks.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress, Proxies } from '../../src/client-address.js';
import { parseName } from '../../src/editors/editor.js';
import { csvCell } from '../../src/export/csv.js';
import { readCookie } from '../../src/http/cookies.js';
import { escapeHtml } from '../../src/http/html.js';
import { jsonLog } from '../../src/index.js';
import { networkOf } from '../../src/network.js';
import { readTerms, searchText } from '../../src/report/search-text.js';
import { readSigns } from '../../src/report/signs.js';
import { comparableText, storableText } from '../../src/report/text.js';
import { routes } from '../../src/routes/routes.js';
import { signInMessages } from '../../src/routes/sign-in-messages.js';

/** What makes expressions go back: much of the same, and an end that does not fit. */
const pieces = [
  ...' \n\t<>[](){}"\'%=+-_.:;,/\\@#&?*|~`^$0aA\u00a0\u200b\u202e\ufdfa漢ก가😀',
  '\r\n',
  '<a ',
  '<a href',
  '[url',
  '[]',
  '<>',
  '</',
  'http://',
  'https://a ',
  'www.',
  'www.a.',
  'http',
  'a.',
  '1.',
  ' a',
  '%\n',
  '%2e',
  '../',
  'a=b; ',
  'a,',
  'charset=',
  '\u0315\u0300',
  '\u0345',
  '\u1100\u1161',
  '\u064b\u0651',
  '\ud800',
];

const signsOf = (text: string, quote = '') =>
  readSigns({
    comment: text,
    suggestion: text,
    quote,
    title: text,
    email: text,
    host: 'journal.example',
    honeypot: text,
    elapsed: 1,
  });

const asRequest = (header: string) => (text: string) =>
  new Request('http://desk.example/', {
    headers: { [header]: text.replace(/[^\x20-\x7e]/g, 'x') },
  });

const proxies = new Proxies(['10.0.0.0/8']);

const work: Record<string, (text: string) => unknown> = {
  readSigns: signsOf,
  'readSigns with a quote': (text) => signsOf(text, text),
  comparableText,
  storableText,
  searchText,
  readTerms,
  escapeHtml,
  csvCell,
  networkOf,
  signInMessages,
  log: (text) => jsonLog(() => {})({ level: 'info', message: text }),
  route: (text) => quietly(() => routes.match('GET', `/${text}`)),
  parseName: (text) => quietly(() => parseName(text)),
  cookie: (text) => readCookie(asRequest('Cookie')(text), 'corrigenda-desk'),
  'forwarded address': (text) =>
    clientAddress(asRequest('X-Forwarded-For')(text), '10.0.0.1', proxies),
};

function quietly(refusing: () => unknown): void {
  try {
    refusing();
  } catch {
    // Refused, in whatever time it took.
  }
}

/** Milliseconds of processor that it takes. */
function timeOf(task: () => unknown): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Characters: 16 kB, the most that comes in a report, and four times as much. */
const short = 16_000;
const long = 4 * short;

/** How often both lengths are tried: other work of the machine only ever adds time. */
const fewestRuns = 3;
const mostRuns = 12;

for (const [name, task] of Object.entries(work)) {
  test(`${name} takes time in proportion to the text`, () => {
    for (const piece of pieces) {
      const text = (length: number) => `a${piece.repeat(length / piece.length)}\u0001!`;
      const [few, many] = [text(short), text(long)];
      let shorter = Number.POSITIVE_INFINITY;
      let longer = Number.POSITIVE_INFINITY;
      for (let run = 1; run <= mostRuns; run++) {
        longer = Math.min(
          longer,
          timeOf(() => task(many)),
        );
        // Nothing to compare: squares of such numbers take longer than this.
        if (longer < 40) break;
        shorter = Math.min(
          shorter,
          timeOf(() => task(few)),
        );
        if (run >= fewestRuns && longer < 10 * shorter) break;
      }
      const what = `${JSON.stringify(piece)}: ${shorter} ms for ${short}, ${longer} ms for ${long}`;
      assert.ok(longer < 40 || longer < 10 * shorter, what);
    }
  });
}
