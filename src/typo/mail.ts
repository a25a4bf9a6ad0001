import type { Report } from './report.js';

/** Mail programs cut or refuse addresses that are longer; counted after encoding. */
const longest = 1900;
/** Half of a character, which cannot be encoded. */
const loneSurrogate = /\p{Surrogate}/gu;

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
  const [kind = '', ...written] = report.body.map(({ value }) => value);
  const head = [kind, report.target.source];
  const url = `${endpoint.href}${endpoint.search ? '&' : '?'}subject=${encode(subject)}&body=`;
  const bodyOf = (...texts: readonly string[]): string =>
    encode([...head, ...texts].filter(Boolean).join('\r\n\r\n'));
  const body = bodyOf(passage, ...written);
  const room = longest - url.length;
  if (body.length <= room) return url + body;
  // The passage can be found in the article; what the reader wrote is nowhere else.
  return url + cut(bodyOf(...written, passage), room);
}

const encode = (text: string): string => encodeURIComponent(text.replace(loneSurrogate, '\ufffd'));

/** Cuts an encoded text between two characters, none of which may be split. */
function cut(encoded: string, room: number): string {
  const ellipsis = encode('…');
  let fits = '';
  for (const character of decodeURIComponent(encoded)) {
    const next = fits + encode(character);
    if (next.length + ellipsis.length > room) break;
    fits = next;
  }
  return fits + ellipsis;
}
