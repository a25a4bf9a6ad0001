import { dateTimeFormat, type Messages, type StartMessages } from '../i18n/index.js';
import { webAddress } from './study.js';

/** What the author or the build says about a study, worst first. */
const words = {
  retracted: ['retracted', 'studyRetracted'],
  'expression-of-concern': ['expressionOfConcern', 'studyConcern'],
  corrected: ['corrected', 'studyCorrected'],
} as const satisfies Record<string, readonly [keyof StartMessages, keyof Messages]>;

type StatusName = keyof typeof words;

/** The status of a study whose reference has a `data-status`. */
export interface Status {
  readonly name: StatusName;
  /** ISO 8601 day, month or year, from `data-status-date`. */
  readonly date: string | undefined;
  /** An http(s) address, from `data-status-href`. */
  readonly href: string | undefined;
}

/** Selects the entries that may have a status. */
export const hasStatus = '[data-status]';

/** A day, month or year that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The status of an entry; whatever else its attribute says says nothing. */
export function statusOf(item: Element): Status | undefined {
  const { status = '', statusDate, statusHref } = (item as HTMLElement).dataset;
  const name = status.trim();
  if (!Object.hasOwn(words, name)) return undefined;
  const date = statusDate?.trim() ?? '';
  return {
    name: name as StatusName,
    date: isDate(date) ? date : undefined,
    href: statusHref ? webAddress(statusHref, item.baseURI) : undefined,
  };
}

/** The worst of the statuses of what a marker cites. */
export function worstOf(items: readonly Element[]): Status | undefined {
  const statuses = items.map(statusOf);
  return Object.keys(words)
    .map((name) => statuses.find((status) => status?.name === name))
    .find((status) => status !== undefined);
}

/** A status in a word: "Retracted". */
export const statusWord = ({ name }: Status, messages: StartMessages): string =>
  messages[words[name][0]];

/** The texts that say a status. */
export type StatusMessages = StartMessages & Pick<Messages, (typeof words)[keyof typeof words][1]>;

/** A status in a sentence: "This study has been retracted." */
export const statusSentence = ({ name }: Status, messages: StatusMessages): string =>
  messages[words[name][1]];

/** A day, month or year as it is written in a language. */
export function formatDate(date: string, language: string): string {
  const parts = date.split('-').length;
  return dateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
  }).format(Date.parse(date));
}
