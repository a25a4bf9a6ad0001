import { html, nothing, type TemplateResult } from 'lit';
import type { DeskContext } from './desk-context.js';
import { chipsView, filtersView } from './filters-view.js';
import { type ListQuery, queryAddress, withFilter } from './list-query.js';
import { navigate } from './navigation.js';
import type { ReportList } from './report-list.js';
import { SavedFilters } from './saved-filters.js';
import { savedFiltersView } from './saved-filters-view.js';
import { tabsView } from './tabs-view.js';

/** Milliseconds without a key after which what was typed is looked for. */
const pause = 300;

/** The lists, the search and the filters. */
export class Toolbar {
  readonly #update: () => void;
  #isOpen = false;
  #saved: SavedFilters | undefined;
  /** What is typed belongs to one search: “back” leads to what was listed before it. */
  #isSearching = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param update called whenever something is to be shown differently */
  constructor(update: () => void) {
    this.#update = update;
  }

  /**
   * Loads what the editor has saved, and again when the desk was away for a while.
   *
   * @param announce says something to who does not see it
   */
  begin(
    { me, messages, live }: DeskContext,
    announce: (text: string) => void,
    signal: AbortSignal,
  ): void {
    const saved = new SavedFilters(me.name, this.#update, (name) =>
      announce(`${messages.savedFilters}: ${name}`),
    );
    this.#saved = saved;
    void saved.load();
    live.listen('online', () => void saved.load(), signal);
  }

  /** Resolves when no saved filter is on its way any more. */
  async settled(): Promise<void> {
    await this.#saved?.settled();
  }

  render(list: ReportList, desk: DeskContext, showHelp: () => void): TemplateResult {
    const { messages } = desk;
    const { query, counts, reports, phase } = list;
    const toggle = (): void => {
      this.#isOpen = !this.#isOpen;
      this.#update();
    };
    return html`
      <div class="toolbar">
        <h1 class="unseen">${messages.title}</h1>
        ${tabsView(query, counts, desk)}
        <search class="searching">
          <input
            type="search"
            aria-label=${messages.search}
            placeholder=${messages.search}
            maxlength="200"
            enterkeyhint="search"
            @input=${(event: Event) => this.#onInput(event, query)}
            @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, query)}
            @change=${(event: Event) => this.#onChange(event, query)}
          />
          <button aria-expanded=${this.#isOpen} @click=${toggle}>${messages.showFilters}</button>
          <button class="help" aria-label=${messages.shortcuts} @click=${showHelp}>?</button>
        </search>
        ${this.#isOpen ? filtersView(query, reports, desk) : nothing} ${chipsView(query, desk)}
        ${
          this.#saved
            ? // A list that failed says itself why the desk does not answer.
              savedFiltersView(query, desk, this.#saved, this.#isOpen, phase !== 'failed')
            : nothing
        }
      </div>
    `;
  }

  /** Shows what is looked for, unless somebody is just writing it. */
  showSearch(root: ParentNode, { q = '' }: ListQuery): void {
    const input = this.#inputIn(root);
    if (input && !input.matches(':focus')) input.value = q;
  }

  focusSearch(root: ParentNode): void {
    const input = this.#inputIn(root);
    input?.focus();
    input?.select();
  }

  #inputIn(root: ParentNode): HTMLInputElement | null {
    return root.querySelector<HTMLInputElement>('input[type=search]');
  }

  #search(input: EventTarget | null, query: ListQuery): void {
    clearTimeout(this.#timer);
    if (!(input instanceof HTMLInputElement)) return;
    const q = input.value.trim();
    if (q === (query.q ?? '')) return;
    navigate(queryAddress(withFilter(query, 'q', q)), this.#isSearching ? 'replace' : 'push');
    this.#isSearching = true;
  }

  #onInput({ target }: Event, query: ListQuery): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(target, query), pause);
  }

  /** Enter leads back to the list, whose keys are letters; Escape too, from an empty field. */
  #onKeydown(event: KeyboardEvent, query: ListQuery): void {
    const { key, target } = event;
    if (event.isComposing || !(target instanceof HTMLInputElement)) return;
    if (key !== 'Enter' && key !== 'Escape') return;
    event.preventDefault();
    const isLeft = key === 'Enter' || target.value === '';
    if (key === 'Escape') target.value = '';
    this.#search(target, query);
    if (isLeft) target.blur();
  }

  #onChange({ target }: Event, query: ListQuery): void {
    this.#search(target, query);
    this.#isSearching = false;
  }
}
