import type { CslName } from './csl.js';

/** How many authors are named before "et al." (ICMJE recommendations; NLM names all). */
const most = 6;

/** How many initials a name has: NLM prints two at most (Citing Medicine, chapter 1, authors). */
const mostInitials = 2;

/** `Anna-Brita C.` -> `AB`; names in scripts without capitals stay whole. */
function initials(given: string): string {
  const parts = given.split(/[\s.\-‐–]+/u).filter(Boolean);
  const isCased = (text: string): boolean => text.toLocaleUpperCase() !== text.toLocaleLowerCase();
  if (!parts.some(isCased)) return parts.join(' ');
  return parts
    .filter(isCased)
    .flatMap((part) =>
      // "MJ" without points is two initials already.
      /^\p{Lu}{2,3}$/u.test(part) ? [...part] : [[...part].find((letter) => /\p{L}/u.test(letter))],
    )
    .slice(0, mostInitials)
    .map((letter) => letter?.toLocaleUpperCase() ?? '')
    .join('');
}

const ordinals: Readonly<Record<string, string>> = { II: '2nd', III: '3rd', IV: '4th', V: '5th' };

/** A name as NLM writes it: `van der Berg AB Jr` (Citing Medicine, chapter 1). */
export function formatName(name: CslName): string {
  if (name.literal) return name.literal;
  const suffix = name.suffix?.replace(/[.,]/g, '') ?? '';
  return [
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family?.replace(/\.(?=\s|$)/g, ''),
    initials(name.given ?? ''),
    ordinals[suffix] ?? suffix,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How BibTeX ends a list of names that is not complete. */
export const isOthers = ({ literal, family, given }: CslName): boolean =>
  /^(?:others|et al\.?)$/i.test(literal ?? (given ? '' : (family ?? '')));

/**
 * Names in a row, the first six, then "et al". Between persons stands a comma, before and after an
 * organisation a semicolon, because an organisation's name can have commas of its own.
 */
export function formatNames(names: readonly CslName[] = []): string {
  const written = names
    .filter((name) => !isOthers(name))
    .map((name) => ({ text: formatName(name), isOrganisation: name.literal !== undefined }))
    .filter(({ text }) => text);
  const first = written.slice(0, most);
  const list = first
    .map(({ text, isOrganisation }, index) => {
      const isApart = isOrganisation || first[index - 1]?.isOrganisation;
      return index === 0 ? text : `${isApart ? '; ' : ', '}${text}`;
    })
    .join('');
  const isMore = written.length > most || (list !== '' && names.some(isOthers));
  return isMore ? `${list}, et al` : list;
}
