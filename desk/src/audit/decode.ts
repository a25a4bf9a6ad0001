/** The text of bytes, in the encoding that they, their server or their markup name. */

const markup =
  /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]+encoding\s*=\s*["']([\w:.-]{2,40})/i;

/** Encoding that a text begins with (HTML, 13.2.3.2: byte order mark, transport, `<meta>`). */
function encodingOf(start: Buffer, contentType: string): string {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  const [, told] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType) ?? [];
  if (told) return told;
  const [, meta, xml] = markup.exec(start.toString('latin1', 0, 4096)) ?? [];
  const named = meta ?? xml ?? 'utf-8';
  // Markup that could be read so far is not in UTF-16 (HTML, 13.2.3.3, step 16).
  return /^utf-?16/i.test(named) ? 'utf-8' : named;
}

/**
 * A decoder for the bytes that begin so. An unknown encoding is read as UTF-8.
 *
 * @param contentType what the server says, empty if nothing
 */
export function decoderFor(start: Buffer, contentType = ''): TextDecoder {
  try {
    return new TextDecoder(encodingOf(start, contentType));
  } catch {
    return new TextDecoder();
  }
}
