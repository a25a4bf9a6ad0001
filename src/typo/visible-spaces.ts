/** What cannot be seen in any context; joiners are left alone inside of words and emoji. */
const rare = /[\u00a0\u00ad\u200b\u202f\u2060\ufeff]/gu;
/** White space and format characters. */
const unseen = /[\s\p{Cf}]/gu;

/**
 * A stretch of a change, in which what came or went can be seen: a change of nothing but white
 * space would look like none.
 */
export function visibleSpaces(text: string): string {
  return text.replace(text.replace(unseen, '') ? rare : unseen, symbolOf);
}

function symbolOf(character: string): string {
  if (character === '\n') return '↵\n';
  if (character === '\t') return '→';
  if (character === '\u00a0' || character === '\u202f') return '⍽';
  return /\s/.test(character) ? '␣' : '¦';
}
