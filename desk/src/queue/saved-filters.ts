import { moveFilters } from './browser-filters.js';
import { asDeskError, type DeskError } from './desk-error.js';
import { deleteFilter, listFilters, type SavedFilter, saveFilter } from './saved-filters-api.js';

/** What the desk is asked for. */
type Task = 'load' | 'change';

/** Why the desk did not do it. */
export interface FilterProblem {
  readonly error: DeskError;
  readonly retry: () => void;
}

/** The editor's saved filters, as the desk has them. */
export class SavedFilters {
  /** What the desk did not do when it was last asked. */
  readonly problems = new Map<Task, FilterProblem>();
  /** The name that is being written; it stays until the desk has it. */
  draft = '';

  readonly #editor: string;
  readonly #update: () => void;
  readonly #onSaved: (name: string) => void;
  #filters: readonly SavedFilter[] = [];
  #isLoaded = false;
  /** Names of those that the desk is being asked to forget. */
  readonly #leaving = new Set<string>();
  /** One request after the other: each answer has all filters, and the last one is right. */
  #last: Promise<void> = Promise.resolve();

  /**
   * @param update called whenever something is to be shown differently
   * @param onSaved called when the desk has saved filters under a name
   */
  constructor(editor: string, update: () => void, onSaved: (name: string) => void) {
    this.#editor = editor;
    this.#update = update;
    this.#onSaved = onSaved;
  }

  get filters(): readonly SavedFilter[] {
    return this.#filters.filter(({ name }) => !this.#leaving.has(name));
  }

  /** Loads them; those that this browser has from before move to the desk. */
  load(): Promise<void> {
    const retry = (): void => void this.load();
    return this.#inTurn('load', retry, () => this.#load());
  }

  /** Saves filters under the name that was written. */
  async save(query: string, name = this.draft.trim()): Promise<void> {
    if (!name) return;
    const retry = (): void => void this.save(query, name);
    await this.#inTurn('change', retry, async () => {
      this.#filters = await saveFilter({ name, query });
      if (this.draft.trim() === name) this.draft = '';
      this.#onSaved(name);
    });
  }

  async remove(name: string): Promise<void> {
    this.#leaving.add(name);
    this.#update();
    const retry = (): void => void this.remove(name);
    await this.#inTurn('change', retry, async () => {
      this.#filters = await deleteFilter(name);
    });
    this.#leaving.delete(name);
    this.#update();
  }

  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void> {
    return this.#last;
  }

  async #load(): Promise<void> {
    this.#isLoaded = false;
    this.#filters = await listFilters();
    this.#filters = await moveFilters(this.#editor, this.#filters, async (filter) => {
      this.#filters = await saveFilter(filter);
      return this.#filters;
    });
    this.#isLoaded = true;
  }

  #inTurn(task: Task, retry: () => void, ask: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      // Said anew when it fails anew.
      this.problems.delete(task);
      this.#update();
      try {
        await ask();
        // The desk is there again.
        if (task === 'change' && !this.#isLoaded) void this.load();
      } catch (error) {
        this.problems.set(task, { error: asDeskError(error), retry });
      }
      this.#update();
    });
    return this.#last;
  }
}
