import { doiAddress, isWeb } from './identifiers.js';
import type { Piece, PieceStyle } from './pieces.js';

/**
 * The brackets of our own output format: characters for private use, which are taken out of every
 * text, so that nothing in a reference can be read as markup.
 */
const open = '\ue000';
const close = '\ue001';
const privateUse = /[\ue000-\uf8ff]/g;

const wrap = (tag: string): string => `${open}${tag}${close}%%STRING%%${open}/${close}`;

/** An output format of citeproc-js (its manual, "Output formats") that is read as pieces of text. */
export const outputFormat: Record<string, unknown> = {
  text_escape: (text: unknown) => String(text ?? '').replace(privateUse, ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': wrap('i'),
  '@font-style/oblique': wrap('i'),
  '@font-style/normal': false,
  '@font-variant/small-caps': false,
  '@font-variant/normal': false,
  '@font-weight/bold': wrap('b'),
  '@font-weight/normal': false,
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': wrap('u'),
  '@vertical-align/sup': wrap('sup'),
  '@vertical-align/sub': wrap('sub'),
  '@vertical-align/baseline': false,
  '@strip-periods/true': (_state: unknown, text: string) => text,
  '@strip-periods/false': (_state: unknown, text: string) => text,
  '@passthrough/true': (_state: unknown, text: string) => text,
  '@quotes/true': (state: { getTerm(name: string): string }, text?: string) =>
    text === undefined
      ? state.getTerm('open-quote')
      : state.getTerm('open-quote') + text + state.getTerm('close-quote'),
  '@quotes/inner': (state: { getTerm(name: string): string }, text?: string) =>
    text === undefined
      ? '’'
      : state.getTerm('open-inner-quote') + text + state.getTerm('close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry': (_state: unknown, text: string) => text,
  '@bibliography/entry': (_state: unknown, text: string) => text,
  '@display/block': (_state: unknown, text: string) => ` ${text}`,
  '@display/left-margin': (_state: unknown, text: string) => `${text} `,
  '@display/right-inline': (_state: unknown, text: string) => text,
  '@display/indent': (_state: unknown, text: string) => ` ${text}`,
  '@showid/true': (_state: unknown, text: string) => text,
  '@URL/true': (_state: unknown, text: string) => `${open}a${close}${text}${open}/${close}`,
  '@DOI/true': (_state: unknown, text: string) => `${open}a${close}${text}${open}/${close}`,
};

const styles = new Set<string>(['i', 'b', 'u', 'sup', 'sub']);

export const addressOf = (text: string): string | undefined => {
  if (isWeb(text)) return text;
  return /^10\.\d{4,9}\//.test(text) ? doiAddress(text) : undefined;
};

/** The text of our output format as pieces. */
export function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const around: string[] = [];
  for (const part of text.split(new RegExp(`(${open}[^${close}]*${close})`))) {
    if (part.startsWith(open)) {
      const tag = part.slice(1, -1);
      if (tag === '/') around.pop();
      else around.push(tag);
    } else if (part) {
      const inside = around.filter((tag): tag is PieceStyle => styles.has(tag));
      const href = around.includes('a') ? addressOf(part) : undefined;
      pieces.push({
        text: part.replace(/\s+/g, ' '),
        ...(inside.length > 0 && { styles: inside }),
        ...(href && { href }),
      });
    }
  }
  return pieces;
}
