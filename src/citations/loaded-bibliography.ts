import type { Messages } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import { takeEntryId } from './entry-ids.js';
import { ReferencesErrorEvent } from './events.js';
import { makeFault } from './fault-notice.js';
import type { CslItem } from './formats/csl.js';
import type { Library } from './formats/library.js';
import { inSlices } from './formats/slices.js';
import { nlmStyle, type ReferenceStyle } from './formats/style.js';
import {
  inlineScript,
  loadElementStyle,
  loadLibrary,
  sourceOf,
  styleOf,
} from './load-bibliography.js';
import type { ReferenceList } from './reference-list.js';
import type { ComposedReferences } from './static/compose.js';
import { type MarkupElement, toNode } from './static/markup.js';

/** How many faults are named one by one. */
export const mostNamed = 20;

/** Whether a list of nodes is these, in this order. */
const holds = (list: ArrayLike<Node>, nodes: readonly Node[]): boolean =>
  list.length === nodes.length && nodes.every((node, at) => list[at] === node);

/** What a list shows: kept as long as the element, and loaded anew when its source changes. */
export class Bibliography {
  readonly element: ReferenceList;
  source = '';
  styleSource = '';
  library: Promise<Library | undefined> = Promise.resolve(undefined);
  style: Promise<ReferenceStyle> = Promise.resolve(nlmStyle);
  /** Counts the times that it was to be shown, so that only the last is. */
  turn = 0;
  /** The references that the list shows, in its order, for their export. */
  items: readonly CslItem[] = [];
  exportMenu?: HTMLElement;
  /** The ids of its entries, by key. */
  readonly ids = new Map<string, string>();
  readonly #nodes = new Map<string, { readonly state: string; readonly node: Node }>();
  #list: HTMLElement | undefined;
  #fault: HTMLElement | undefined;
  #named = 0;
  #isWaiting = false;

  constructor(element: ReferenceList) {
    this.element = element;
  }

  /** Loads what changed since the last time. */
  refresh(): void {
    const { element } = this;
    const source = sourceOf(element);
    const style = styleOf(element);
    if (source !== this.source || style !== this.styleSource) this.#named = 0;
    if (source !== this.source) {
      this.source = source;
      this.library = loadLibrary(element).catch((error: unknown) => {
        this.fail(error);
        this.whenOnline();
        return undefined;
      });
    }
    if (style !== this.styleSource) {
      this.styleSource = style;
      this.style = loadElementStyle(element).catch((error: unknown) => {
        this.fail(error);
        this.whenOnline();
        return nlmStyle;
      });
    }
  }

  /** Reports a fault, to the page and to its editor. */
  fail(error: unknown): void {
    const fault = error instanceof Error ? error : new Error(String(error));
    warn(this.element, fault.message);
    this.element.dispatchEvent(new ReferencesErrorEvent(fault));
  }

  /** Says to readers that there is no list, where the author left nothing to read instead. */
  showFault(messages: Messages): void {
    const { element } = this;
    const hadFocus = this.#hasFocus();
    this.#fault?.remove();
    const script = inlineScript(element);
    const isEmpty = Array.from(element.childNodes).every(
      (node) => node === script || !node.textContent?.trim(),
    );
    if (!isEmpty) return;
    this.#fault = makeFault(element.ownerDocument, messages, () => void element.reload());
    element.append(this.#fault);
    if (hadFocus) this.#fault.focus();
  }

  #hasFocus(): boolean {
    return this.#fault !== undefined && this.#fault === this.element.ownerDocument.activeElement;
  }

  /** Names the entries that are no good, each once, and not thousands of them. */
  nameProblems({ problems }: Library): void {
    for (; this.#named < Math.min(problems.length, mostNamed); this.#named += 1) {
      this.fail(new Error(problems[this.#named]));
    }
    if (problems.length > this.#named) {
      this.fail(new Error(`There are ${problems.length - this.#named} more such faults.`));
      this.#named = Number.POSITIVE_INFINITY;
    }
  }

  /** The id of the entry of a key: one that no other list on the page has. */
  idOf = (key: string): string => {
    const id = this.ids.get(key) ?? takeEntryId(key, this.element);
    this.ids.set(key, id);
    return id;
  };

  /**
   * Puts the list where the authored content was; entries that are the same stay.
   *
   * @param isPast whether the list is to be shown anew by now: then it is left as it is
   */
  async showList({ styled, entries }: ComposedReferences, isPast: () => boolean): Promise<void> {
    const { element } = this;
    const nodes: Node[] = [];
    await inSlices(entries, (entry) => nodes.push(this.#nodeOf(entry)));
    if (isPast()) return;
    const list = this.#listFor(styled.isNumbered ? 'ol' : 'ul');
    if (!holds(list.childNodes, nodes)) list.replaceChildren(...nodes);
    const script = inlineScript(element);
    const parts = [script, list, this.exportMenu].filter((part) => part !== undefined);
    const hadFocus = this.#hasFocus();
    if (!holds(element.children, parts)) element.replaceChildren(...parts);
    if (!hadFocus) return;
    // Who asked for it again is at what came.
    list.tabIndex = -1;
    list.focus({ preventScroll: true });
  }

  #nodeOf(entry: MarkupElement): Node {
    const id = entry.attributes.id ?? '';
    const state = JSON.stringify(entry);
    const known = this.#nodes.get(id);
    if (known?.state === state) return known.node;
    const node = toNode(entry, this.element.ownerDocument);
    this.#nodes.set(id, { state, node });
    return node;
  }

  #listFor(tag: 'ol' | 'ul'): HTMLElement {
    if (this.#list?.localName === tag) return this.#list;
    this.#list = this.element.ownerDocument.createElement(tag);
    this.#list.className = 'references';
    // A list without bullets is none to Safari, unless it says so.
    if (tag === 'ul') this.#list.setAttribute('role', 'list');
    return this.#list;
  }

  /** Where the network was away, tries again when it is back. */
  whenOnline(): void {
    if (this.#isWaiting || navigator.onLine) return;
    this.#isWaiting = true;
    addEventListener(
      'online',
      () => {
        this.#isWaiting = false;
        if (this.element.isConnected) void this.element.reload();
      },
      { once: true },
    );
  }
}
