import type { CslDate, CslItem } from './csl.js';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const seasons = ['Spring', 'Summer', 'Fall', 'Winter'];

const monthOf = (month: number | string | undefined): string | undefined => {
  const number = Number(month);
  // CSL also writes seasons as months 13 to 16, and EDTF as 21 to 24.
  return months[number - 1] ?? seasons[number - 13] ?? seasons[number - 21];
};

type Parts = readonly (number | string)[];

const written = ([year, month, day]: Parts): string[] =>
  [String(year ?? ''), monthOf(month) ?? '', monthOf(month) && day ? String(day) : ''].filter(
    Boolean,
  );

/**
 * A date as NLM writes it: `2007 Feb 21`, `2006 Mar-Apr`, `2001 Sep 13-15`, `2006 Dec-2007 Jan`,
 * `1999 Fall`; `[1995?]` for one that is not certain (Citing Medicine, chapter 1, date).
 *
 * @param isPrecise false for the year alone
 */
export function formatDate(date: CslDate | undefined, isPrecise = true): string {
  const [from = [], to = []] = (date?.['date-parts'] ?? []).map((parts) =>
    isPrecise ? parts : parts.slice(0, 1),
  );
  const start = written(from);
  if (start.length === 0) return date?.literal ?? date?.raw ?? '';
  const end = written(to);
  const season = seasons[Number(date?.season) - 1];
  // The winter of two years stands after both.
  if (season && start.length === 1 && isPrecise) (end.length === 1 ? end : start).push(season);
  // What both have in common is written once.
  let same = 0;
  while (same < end.length - 1 && end[same] === start[same]) same += 1;
  const isSame = end.length === 0 || end.join(' ') === start.join(' ');
  const text = isSame ? start.join(' ') : `${start.join(' ')}-${end.slice(same).join(' ')}`;
  return date?.circa ? `[${text}?]` : text;
}

/** Pages without what repeats: `1311-1315` is `1311-5` (Citing Medicine, chapter 1, pagination). */
export function shortenPages(pages: string): string {
  return pages.replace(
    /(\p{L}*)(\d+)\s*[-‐‑–—]+\s*(\p{L}*)(\d+)/gu,
    (_, startLetter: string, start: string, endLetter: string, end: string) => {
      const isSameLetter = !endLetter || endLetter === startLetter;
      if (!isSameLetter) return `${startLetter}${start}-${endLetter}${end}`;
      if (start.length !== end.length) return `${startLetter}${start}-${end}`;
      let same = 0;
      while (same < end.length - 1 && end[same] === start[same]) same += 1;
      return `${startLetter}${start}-${end.slice(same)}`;
    },
  );
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/**
 * `2` is `2nd ed`, also where it is written as "Second" or "2nd edition"; a text such as "Revised"
 * gets its "ed" too. A first edition is not worth a word (Citing Medicine, chapter 2, edition).
 */
export function formatEdition(edition: string | number | undefined): string {
  const written = String(edition ?? '').trim();
  const words = written.replace(/\s*\b(?:edition|edn?)\b\.?$/i, '');
  const place = ordinals.indexOf(words.toLowerCase()) + 1;
  const text = place > 0 ? String(place) : words.replace(/^(\d+)(?:st|nd|rd|th)$/i, '$1');
  if (text === '' || text === '1') return '';
  if (!/^\d+$/.test(text)) {
    return /\b(?:ed|version|release|issue|report)\b/i.test(text) ? text : `${text} ed`;
  }
  const number = Number(text);
  const isTeen = Math.floor((number % 100) / 10) === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending} ed`;
}

/** `Suppl 2` for what files call "Supplement 2" or "S2"; `Pt 1` for "Part 1". */
const shortenIssue = (issue: string): string =>
  issue
    .trim()
    .replace(/\bsuppl(?:ement|\.)?(?=[\s_\d]|$)[\s_]*/gi, 'Suppl ')
    .replace(/\bpart\b\s*/gi, 'Pt ')
    .trim();

/** A number without the word for it: `Vol. 2` is `2`. */
export const numberOf = (volume: string | number | undefined): string =>
  String(volume ?? '').replace(/^\s*vol(?:ume|\.)?\s*(?=\d)/i, '');

/**
 * Volume and issue: `12(3)`, `12 Suppl 2`, `12(3 Suppl 2)`, `12(Pt 2)`, `(401)` (Citing Medicine,
 * chapter 1, volume and issue number).
 */
export function formatVolume(item: CslItem): string {
  const supplement = (item as { 'supplement-number'?: string | number })['supplement-number'];
  const parts = [item.issue, supplement === undefined ? undefined : `Suppl ${supplement}`];
  const issue = shortenIssue(parts.filter((part) => part !== undefined && part !== '').join(' '));
  const volume = shortenIssue(numberOf(item.volume));
  if (!issue) return volume;
  // A supplement or special number of a volume, or of a year, stands without parentheses.
  const isBeside = /^(?:(?:[A-Z][a-z]+ )?Suppl|Spec No)\b/.test(issue);
  return isBeside ? [volume, issue].filter(Boolean).join(' ') : `${volume}(${issue})`;
}

/** The English name of a language other than English, as NLM adds it to a reference. */
export function languageName(language: string | undefined): string {
  const code = language?.trim().replaceAll('_', '-') ?? '';
  if (!code || /^en(g|glish)?\b/i.test(code)) return '';
  try {
    // Two and three letters are codes, of which only the language matters; others are names.
    if (!/^[a-z]{2,3}(?:-|$)/i.test(code)) return code[0]?.toUpperCase() + code.slice(1);
    const base = new Intl.Locale(code).language;
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(base) ?? '';
    return name === base ? '' : name.replace(/^Norwegian .*/, 'Norwegian');
  } catch {
    return '';
  }
}

/** Initials of degrees: NLM has two words for all of them (Citing Medicine, chapter 5). */
export function thesisKind(genre = ''): string {
  if (/master|licentiate|\bm\.?sc\b|bachelor/i.test(genre)) {
    return /master|m\.?sc/i.test(genre) ? "master's thesis" : genre.toLowerCase();
  }
  return genre === '' || /ph\.?\s?d|doctor|dissert|thesis/i.test(genre)
    ? 'dissertation'
    : genre.toLowerCase();
}
