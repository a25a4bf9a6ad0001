import { fill, type Language, plural } from './languages.js';
import type { AddedMessage, DigestMessage, Message, ReportSummary } from './message.js';
import { queueLink } from './message-reader.js';

/** What a message says to a person, before it becomes a mail or something else. */
export interface Letter {
  /** Also the heading. */
  subject: string;
  /** Lines below the heading. */
  lines: string[];
  sections: { heading: string | null; entries: Entry[] }[];
  /** How many reports are left out, in words; null when none. */
  more: string | null;
  link: Link | null;
}

/** A report or an article in a letter. */
export interface Entry {
  title: string;
  lines: string[];
  /** Words of the article; null for none. */
  quote: string | null;
  suggestion: string | null;
  link: Link | null;
}

/** An address of the desk: no other one is in a letter. */
export interface Link {
  text: string;
  address: string;
}

/**
 * Writes a message in a person's language.
 *
 * @param most Reports listed at most.
 * @param timeZone IANA time zone of dates.
 */
export function writeLetter(
  message: Message,
  language: Language,
  most: number,
  timeZone: string,
): Letter {
  const writer = new Writer(language, timeZone);
  if (message.type === 'reports.added') return writer.added(message, most);
  return message.type === 'digest' ? writer.digest(message) : writer.test();
}

class Writer {
  #language: Language;
  #timeZone: string;

  constructor(language: Language, timeZone: string) {
    this.#language = language;
    this.#timeZone = timeZone;
  }

  added({ site, count, reports, queue }: AddedMessage, most: number): Letter {
    const { messages, tag } = this.#language;
    const shown = reports.slice(0, most);
    const left = count - shown.length;
    return {
      subject: fill(plural(messages.added, count, tag), {
        count: this.#number(count),
        site: this.#apart(new URL(site).host),
      }),
      lines: [],
      sections: [{ heading: null, entries: shown.map((report) => this.#report(report)) }],
      more: left > 0 ? fill(messages.more, { count: this.#number(left) }) : null,
      link: { text: messages.toQueue, address: queue },
    };
  }

  digest(message: DigestMessage): Letter {
    const { messages, tag } = this.#language;
    const { created, oldest, articles, queue } = message;
    const line = (text: string, count: number) => fill(text, { count: this.#number(count) });
    const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: this.#timeZone });
    const sections = [
      { heading: messages.oldest, entries: oldest.map((report) => this.#waiting(report)) },
      {
        heading: messages.articles,
        entries: articles.map(({ article, title, count }) => ({
          ...this.#entry(title),
          lines: [this.#number(count)],
          link: {
            text: messages.toQueue,
            address: queueLink(queue, article),
          },
        })),
      },
    ];
    return {
      subject: fill(messages.digest, { date: date.format(created) }),
      lines: [
        line(messages.received, message.received),
        line(messages.waiting, message.waiting),
        ...(message.held > 0 ? [line(messages.held, message.held)] : []),
        ...(message.accepted > 0 ? [line(messages.accepted, message.accepted)] : []),
      ],
      sections: sections.filter(({ entries }) => entries.length > 0),
      more: null,
      link: { text: messages.toQueue, address: queue },
    };
  }

  test(): Letter {
    const { test, testText } = this.#language.messages;
    return { subject: test, lines: [testText], sections: [], more: null, link: null };
  }

  #report({ title, kind, passage, suggestion, link }: ReportSummary): Entry {
    const { messages } = this.#language;
    const lines = [this.#kind(kind)];
    if (passage === null) lines.push(messages.wholePage);
    return {
      ...this.#entry(title),
      lines,
      link: { text: messages.open, address: link },
      quote: passage === null ? null : this.#foreign(passage),
      suggestion: this.#suggestion(suggestion),
    };
  }

  #waiting(report: ReportSummary): Entry {
    const { tag } = this.#language;
    const format = new Intl.DateTimeFormat(tag, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: this.#timeZone,
    });
    const entry = this.#report(report);
    return { ...entry, lines: [format.format(report.received), ...entry.lines], suggestion: null };
  }

  #entry(title: string): Entry {
    const { untitled } = this.#language.messages;
    return {
      title: title ? this.#foreign(title) : untitled,
      lines: [],
      quote: null,
      suggestion: null,
      link: null,
    };
  }

  #kind(kind: string): string {
    const { kinds, report } = this.#language.messages;
    if (kind === '') return report;
    const known: Readonly<Record<string, string>> = kinds;
    return Object.hasOwn(known, kind) ? (known[kind] ?? kind) : this.#foreign(kind);
  }

  #suggestion(text: string | null): string | null {
    const { suggestion, removeText } = this.#language.messages;
    if (text === null) return null;
    return text === '' ? removeText : fill(suggestion, { text: this.#foreign(text) });
  }

  #number(count: number): string {
    return new Intl.NumberFormat(this.#language.tag).format(count);
  }

  /** Text that readers wrote, with nothing in it that a mail program would make a link of. */
  #foreign(text: string): string {
    const plain = text
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g, '')
      .replace(/:\/\/|(?<=[\p{L}\p{N}-])\.(?=\p{L}{2})|@(?=\S)/gu, (mark) => `${mark}\u2060`);
    return this.#apart(plain);
  }

  /** Text that may run in another direction, kept apart from what is around it. */
  #apart(text: string): string {
    const simple = this.#language.direction === 'ltr' && !rightToLeft.test(text);
    return simple ? text : `\u2068${text}\u2069`;
  }
}

/** Letters of the scripts that run from right to left. */
const rightToLeft =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}]/u;
