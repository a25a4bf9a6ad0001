import type { CslItem, CslName } from '../../../src/citations/formats/csl.js';

/** A published reference: where it stands, the data that give it, and how it is printed there. */
export type Sample = readonly [source: string, item: Partial<CslItem>, text: string];

/** Names as in `Halpern SD, Ubel PA; A Group.`; a semicolon begins an organisation. */
export const people = (names: string): CslName[] =>
  names.split(/(?=[,;] )/).map((part) => {
    const text = part.replace(/^[,;] /, '');
    if (part.startsWith(';')) return { literal: text };
    const [, family = text, given = '', suffix] =
      /^(.*?) ([A-Z]{1,3})(?: (Jr|\d\w\w))?$/.exec(text) ?? [];
    return { family, given: [...given].join('. '), ...(suffix && { suffix }) };
  });

/** The name of an organisation. */
export const organisation = (literal: string): CslName[] => [{ literal }];

export const on = (...date: (number | string)[]) => ({ 'date-parts': [date] });
export const during = (from: number[], to: number[]) => ({ 'date-parts': [from, to] });

export const article = (item: Partial<CslItem>): Partial<CslItem> => ({
  type: 'article-journal',
  ...item,
});
