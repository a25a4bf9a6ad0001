import type { CslName } from './csl.js';

/** How many authors are named before "et al." (ICMJE recommendations; NLM names all). */
const most = 6;

/** `Anna-Brita C.` -> `ABC`; names in scripts without capitals stay whole. */
function initials(given: string): string {
  const parts = given.split(/[\s.\-‐–]+/u).filter(Boolean);
  return parts
    .map((part) => {
      const first = String.fromCodePoint(part.codePointAt(0) ?? 0);
      // "MJ" without points is two initials already.
      if (/^\p{Lu}{2,3}$/u.test(part)) return part;
      return first.toLocaleUpperCase() === first.toLocaleLowerCase()
        ? ` ${part}`
        : first.toLocaleUpperCase();
    })
    .join('')
    .trim();
}

const ordinals: Readonly<Record<string, string>> = { II: '2nd', III: '3rd', IV: '4th' };

/** A name as NLM writes it: `van der Berg AB Jr` (Citing Medicine, chapter 1). */
export function formatName(name: CslName): string {
  if (name.literal) return name.literal;
  const suffix = name.suffix?.replace(/\.$/, '') ?? '';
  return [
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family,
    initials(name.given ?? ''),
    ordinals[suffix] ?? suffix,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Names in a row: the first six, then "et al". */
export function formatNames(names: readonly CslName[] = []): string {
  const written = names.map(formatName).filter(Boolean);
  return written.length > most ? `${written.slice(0, most).join(', ')}, et al` : written.join(', ');
}
