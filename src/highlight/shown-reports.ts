import { type FoundRange, findRange } from '../text/index.js';
import { articleOf, warn } from '../ui/index.js';
import { DeskConnection, deskOrigin } from './desk-connection.js';
import type { PassageState } from './desk-messages.js';
import { ReportMissingEvent, ReportSelectEvent } from './events.js';
import { documentParsed, whenTextChanges } from './page-text.js';
import { type Painting, paint } from './painting.js';
import { goTo, isAt } from './passages.js';
import type { ReportHighlights } from './report-highlights.js';
import { ofType, parseReportLink } from './report-link.js';
import { isAboutPage, loadReports, type ReportedPassage, ReportsError } from './reports.js';

/** A report and where its passage is painted. */
interface Entry {
  readonly report: ReportedPassage;
  /** Index of the passage in the painting; undefined when the passage is missing. */
  readonly painted: number | undefined;
  /** True when the text has changed since. */
  readonly uncertain: boolean;
}

/** A score below this says that what stands around an unchanged quote is something else now. */
const likely = 0.6;

const isUncertain = ({ exact, score }: FoundRange): boolean => !exact || score < likely;

/** What the note says. */
export type NoteState =
  | { readonly name: 'none' | 'missing' | 'failed' }
  | {
      readonly name: 'selected';
      readonly uncertain: boolean;
      /** Place among the passages that are shown, from 1. */
      readonly number: number;
      readonly count: number;
    };

/** A report whose passage is not as it was. */
export interface ListedReport {
  readonly id: string;
  /** The reported text. */
  readonly quote: string;
  readonly gone: boolean;
}

const stateOf = ({ painted, uncertain }: Entry): PassageState =>
  painted === undefined ? 'gone' : uncertain ? 'changed' : 'found';

/** The reports that are shown in one article, from when they are asked for until they go. */
export class ShownReports {
  note: NoteState = { name: 'none' };
  /** The queue, where the element names its desk. */
  readonly desk: DeskConnection | undefined;
  /** Id of the report that was chosen last; empty: none. */
  selected = '';

  #host: ReportHighlights;
  #stop = new AbortController();
  #entries: Entry[] = [];
  #painting: Painting | undefined;
  #article: Element | undefined;
  #shown: Promise<void> | undefined;

  constructor(host: ReportHighlights) {
    this.#host = host;
    const origin = deskOrigin(host, host.desk);
    if (origin) {
      const onChange = (): void => host.requestUpdate();
      const { signal } = this.#stop;
      this.desk = new DeskConnection(origin, (more) => void this.#add(more), onChange, signal);
    }
  }

  /** Resolves when the note shows what there is to show. */
  get drawn(): Promise<unknown> {
    return this.#host.updateComplete;
  }

  /** Reports whose passage has changed, or is not there, in the order in which they were given. */
  get changedOrGone(): readonly ListedReport[] {
    return this.#entries
      .filter((entry) => stateOf(entry) !== 'found')
      .map((entry) => ({
        id: entry.report.id,
        quote: ofType(entry.report.selectors, 'TextQuoteSelector')?.exact ?? '',
        gone: stateOf(entry) === 'gone',
      }));
  }

  /** Loads, finds and paints, and goes to the report that the address or the attribute names. */
  start(): Promise<void> {
    this.#shown = this.#begin();
    return this.#shown;
  }

  async #begin(): Promise<void> {
    const { signal } = this.#stop;
    await documentParsed(signal);
    const article = this.#findArticle();
    this.#article = article;
    const linked = parseReportLink(location.hash);
    const listed = await this.#load(signal);
    if (signal.aborted) return;
    const others = listed.filter(({ id }) => id !== linked?.id);
    const reports = linked ? [linked, ...others] : others;
    if (reports.length === 0) return;
    await this.#show(reports);
    if (signal.aborted) return;
    article.addEventListener('click', this.#onClick, { signal });
    const wanted = linked?.id ?? this.#host.report;
    if (wanted) this.select(wanted);
    if (linked && this.note.name === 'missing') this.#lookAgain(linked, signal);
  }

  /** Goes to a report; none when the id is empty. */
  select(id: string): void {
    this.#choose(id);
    const entry = this.#entries.find(({ report }) => report.id === id);
    if (entry) this.#select(entry, true);
    else if (id) this.#say({ name: 'missing' });
    else this.close();
  }

  /** Goes to the passage that follows, or with -1 precedes, the selected one; round the end. */
  step(by: 1 | -1): void {
    if (this.note.name !== 'selected') return;
    const { number, count } = this.note;
    const next = this.#inOrder()[(number - 1 + by + count) % count];
    if (next) this.#select(next, true);
  }

  /** Takes the note away; what was found by a link is not coloured any more either. */
  close(): void {
    this.#painting?.select(null);
    if (!this.#host.src && !this.desk?.isOpen) this.#painting?.clear();
    this.#choose('');
    this.#say({ name: 'none' });
  }

  /** Leaves the page as it was. */
  clear(): void {
    this.#stop.abort();
    this.#painting?.clear();
    this.note = { name: 'none' };
  }

  #findArticle(): Element {
    return articleOf(this.#host, this.#host.for);
  }

  async #load(signal: AbortSignal): Promise<ReportedPassage[]> {
    const { src } = this.#host;
    if (!src) return [];
    try {
      const reports = await loadReports(src, signal);
      return reports.filter((report) => isAboutPage(report, document));
    } catch (error) {
      if (signal.aborted) return [];
      const why = error instanceof ReportsError ? error.message : String(error);
      warn(this.#host, `the reports of src="…" could not be loaded. ${why}`, src);
      this.#say({ name: 'failed' });
      return [];
    }
  }

  /** Finds and paints all passages; says which are missing. */
  async #show(reports: readonly ReportedPassage[]): Promise<void> {
    const article = this.#article;
    if (!article) return;
    const ranges: Range[] = [];
    this.#entries = reports.map((report) => {
      const found = findRange(report.selectors, article);
      if (!found) return { report, painted: undefined, uncertain: true };
      return { report, painted: ranges.push(found.range) - 1, uncertain: isUncertain(found) };
    });
    this.#painting?.clear();
    this.#painting = await paint(ranges, article);
    if (this.#stop.signal.aborted) {
      this.#painting.clear();
      return;
    }
    for (const { report, painted } of this.#entries) {
      if (painted === undefined) this.#host.dispatchEvent(new ReportMissingEvent(report));
    }
    this.#tellDesk();
  }

  #tellDesk(): void {
    for (const entry of this.#entries) this.desk?.tell(entry.report.id, stateOf(entry));
  }

  /** The queue knows of more reports of this article. */
  async #add(more: readonly ReportedPassage[]): Promise<void> {
    const { signal } = this.#stop;
    await this.#shown;
    if (signal.aborted) return;
    const known = new Set(this.#entries.map(({ report }) => report.id));
    const fresh = more.filter(({ id }) => !known.has(id));
    if (fresh.length > 0)
      await this.#show([...this.#entries.map(({ report }) => report), ...fresh]);
    else this.#tellDesk();
    if (signal.aborted) return;
    const entry = this.#entries.find(({ report }) => report.id === this.selected);
    if (entry) this.#select(entry, false);
    this.#host.requestUpdate();
    await this.drawn;
    // An editor came to decide: the keyboard begins there, unless it is at work already.
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    this.#host.renderRoot.querySelector<HTMLElement>('[part=note]')?.focus({ preventScroll: true });
  }

  #rangeOf(entry: Entry): Range | undefined {
    return entry.painted === undefined ? undefined : this.#painting?.ranges[entry.painted];
  }

  /** The entries that are painted, in the order of the text. */
  #inOrder(): Entry[] {
    const start = (entry: Entry): Range => this.#rangeOf(entry) ?? new Range();
    return this.#entries
      .filter((entry) => entry.painted !== undefined)
      .sort((a, b) => start(a).compareBoundaryPoints(Range.START_TO_START, start(b)));
  }

  #select(entry: Entry, go: boolean): void {
    const { report, painted, uncertain } = entry;
    const range = this.#rangeOf(entry);
    this.#choose(report.id);
    if (painted === undefined || !range) {
      this.#painting?.select(null);
      this.#say({ name: 'missing' });
      return;
    }
    this.#painting?.select(painted);
    if (!this.#host.dispatchEvent(new ReportSelectEvent(report, range, uncertain))) return;
    if (go) goTo(range);
    const shown = this.#inOrder();
    const number = shown.indexOf(entry) + 1;
    this.#say({ name: 'selected', uncertain, number, count: shown.length });
  }

  /** Keeps the element's property in step; first here, so that it is not taken for a new wish. */
  #choose(id: string): void {
    this.selected = id;
    this.#host.report = id;
  }

  #say(note: NoteState): void {
    this.note = note;
    this.#host.requestUpdate();
  }

  /** A page that writes its article by script may have it a moment later. */
  #lookAgain({ id, selectors }: ReportedPassage, signal: AbortSignal): void {
    const look = (): boolean => {
      if (this.note.name !== 'missing') return true;
      const article = this.#findArticle();
      if (!findRange(selectors, article)) return false;
      this.#article = article;
      void this.#show(this.#entries.map(({ report }) => report)).then(() => {
        if (!signal.aborted) this.select(id);
      });
      return true;
    };
    whenTextChanges(look, signal);
  }

  #onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || !(this.#host.src || this.desk?.isOpen)) return;
    // Selecting text, or following a link in it, is not asking for the report.
    if (event.defaultPrevented || !getSelection()?.isCollapsed) return;
    if (event.target instanceof Element && event.target.closest('a, button')) return;
    const entry = this.#inOrder().find((one) => {
      const range = this.#rangeOf(one);
      return range && isAt(range, event.clientX, event.clientY);
    });
    if (entry) this.#select(entry, false);
  };
}
