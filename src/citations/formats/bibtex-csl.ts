import { plain, rich } from './bibtex-text.js';
import { typeOf } from './bibtex-types.js';
import type { CslDate, CslItem, CslName } from './csl.js';
import { dateOf } from './csl.js';

/** An entry as the BibTeX parser gives it: LaTeX is Unicode with a few tags. */
export interface ParsedEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface ParsedName {
  readonly name?: string;
  readonly lastName?: string;
  readonly firstName?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

function names(value: unknown): CslName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value.map((part: ParsedName): CslName => {
    const { name, lastName, firstName, prefix, suffix } = part;
    if (name || (lastName === 'others' && !firstName)) return { literal: plain(name ?? 'others') };
    return {
      ...(lastName && { family: plain(lastName) }),
      ...(firstName && { given: plain(firstName) }),
      ...(prefix && { 'non-dropping-particle': plain(prefix) }),
      ...(suffix && { suffix: plain(suffix) }),
    };
  });
  return list.length > 0 ? list : undefined;
}

function issued(text: (name: string) => string | undefined): CslDate | undefined {
  const date = text('date');
  if (date) return dateOf(date);
  const year = text('year');
  if (!year) return undefined;
  const range = /^(\d{4})\s*[-–—]+\s*(\d{4})$/.exec(year);
  if (range) return { 'date-parts': [[Number(range[1])], [Number(range[2])]] };
  if (!/^\d{1,4}$/.test(year)) return dateOf(year);
  const months = (text('month') ?? '').split(/\s*[-–—/]+\s*/).map(monthNumber);
  const day = Number(text('day'));
  const parts = months.map((month) => [
    Number(year),
    ...(month ? [month, ...(day ? [day] : [])] : []),
  ]);
  return { 'date-parts': parts.slice(0, 2) };
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthNumber = (month: string): number => {
  const number = Number.parseInt(month, 10);
  return number >= 1 && number <= 12
    ? number
    : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1;
};

/** Makes CSL-JSON of an entry (CSL 1.0.2; BibLaTeX 3.19, section 2.2 for the fields). */
export function toCsl({ type, key, fields }: ParsedEntry): CslItem {
  const raw = (name: string): string | undefined => {
    const value = fields[name];
    // "Centers for Disease Control and Prevention" is two names for BibLaTeX, which prints the
    // same word between them again.
    const text = Array.isArray(value)
      ? value.filter((part) => typeof part === 'string').join(' and ')
      : value;
    return typeof text === 'string' && text.trim() !== '' ? text : undefined;
  };
  const text = (...list: string[]): string | undefined => {
    const found = list.map(raw).find((value) => value !== undefined);
    return found === undefined ? undefined : plain(found);
  };
  const richText = (...list: string[]): string | undefined => {
    const found = list.map(raw).find((value) => value !== undefined);
    return found === undefined ? undefined : rich(found);
  };
  const whole = (title: string, subtitle: string): string | undefined =>
    [richText(title), richText(subtitle)].filter(Boolean).join(': ') || undefined;

  const cslType = typeOf(type, (name) => text(name));
  const isArticle = cslType.startsWith('article-');
  const eprint = text('eprint');
  const archive = text('archiveprefix', 'eprinttype') ?? '';
  const isPubMed = /pubmed/i.test(archive);
  const isPreprint = cslType === 'article';
  const number = text('number');
  const url = text('url') ?? /https?:\/\/[^\s{}]+/.exec(text('howpublished') ?? '')?.[0];
  const container =
    cslType === 'webpage'
      ? richText('maintitle', 'journal', 'organization')
      : (whole('journaltitle', 'journalsubtitle') ??
        richText('journal') ??
        whole('booktitle', 'booksubtitle') ??
        (isPreprint ? archive || undefined : undefined));
  const pages = text('pages')?.replace(/\s*[-–—]+\s*/g, '-');
  const note = [
    text('note'),
    text('addendum'),
    ...['status', 'status-date', 'status-href'].map(
      (name) => text(name) && `${name}: ${text(name)}`,
    ),
    /\bretracted\b/i.test(text('keywords') ?? '') ? 'status: retracted' : undefined,
  ].filter(Boolean);
  const genre =
    text('type') ??
    (type === 'mastersthesis'
      ? "Master's thesis"
      : type === 'phdthesis'
        ? 'PhD thesis'
        : undefined);
  const accessed = text('urldate', 'accessed', 'lastchecked');
  const event = text('eventdate');
  const found: Partial<Record<keyof CslItem, unknown>> = {
    title: whole('title', 'subtitle'),
    'original-title': richText('origtitle'),
    'title-short': richText('shorttitle'),
    author: names(fields.author),
    editor: names(fields.editor),
    translator: names(fields.translator),
    issued: issued((name) => text(name)),
    accessed: accessed && dateOf(accessed),
    'event-date': event && dateOf(event),
    'event-title': whole('eventtitle', 'eventtitleaddon'),
    'event-place': text('venue'),
    'container-title': container,
    'container-title-short': richText('shortjournal', 'journalabbr', 'journal-abbreviation'),
    'collection-title': richText('series'),
    'collection-number':
      isArticle || cslType === 'report' || cslType === 'patent' ? undefined : number,
    volume: text('volume'),
    issue: isArticle ? (number ?? text('issue')) : undefined,
    page: pages,
    number: isArticle
      ? text('eid', 'article-number', 'articleno')
      : isPreprint
        ? eprint
        : cslType === 'report' || cslType === 'patent' || cslType === 'standard'
          ? number
          : undefined,
    edition: text('edition'),
    version: text('version'),
    publisher:
      text('publisher', 'school', 'institution', 'organization', 'howpublished')?.replace(
        /^https?:.*/,
        '',
      ) || undefined,
    'publisher-place': text('address', 'location'),
    'number-of-pages': text('pagetotal', 'numpages'),
    genre,
    language: text('langid', 'language', 'hyphenation'),
    status: text('pubstate'),
    note: note.length > 0 ? note.join('\n') : undefined,
    DOI: text('doi'),
    ISBN: text('isbn'),
    ISSN: text('issn'),
    PMID: text('pmid') ?? (isPubMed ? eprint : undefined),
    PMCID: text('pmcid', 'pmc'),
    URL: url,
  };
  const given = Object.entries(found).filter(([, value]) => value !== undefined && value !== '');
  return { id: key, type: cslType, ...Object.fromEntries(given) } as CslItem;
}
