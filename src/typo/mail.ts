import type { Report } from './report.js';

/** Mail programs cut or refuse addresses that are longer; counted after encoding. */
const longest = 1900;

/**
 * The address that opens a mail with the report in it. Subject and body are put in; what the
 * endpoint says itself (`?cc=…`) stays.
 *
 * @param endpoint a `mailto:` address (RFC 6068)
 * @param subject first line of the mail
 * @param passage the passage as the reader saw it, the selection in brackets
 */
export function mailAddress(
  endpoint: URL,
  report: Report,
  subject: string,
  passage: string,
): string {
  const texts = report.body.map(({ value }) => value);
  const [kind = '', ...rest] = texts;
  const body = [kind, report.target.source, passage, ...rest].filter(Boolean).join('\r\n\r\n');
  const url = `${endpoint.href}${endpoint.search ? '&' : '?'}subject=${encodeURIComponent(subject)}&body=`;
  // Cut by characters, so that no surrogate pair and no escape is split.
  let fits = '';
  let room = longest - url.length;
  for (const character of body) {
    const encoded = encodeURIComponent(/^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character);
    room -= encoded.length;
    if (room < 0) break;
    fits += encoded;
  }
  return url + fits;
}
