import { adoptStyles, render } from 'lit';
import { base, showBeside, tokens } from '../ui/index.js';
import { styles } from './popover.styles.js';

function makeElement(page: Document): HTMLElement {
  const element = page.createElement('div');
  element.className = 'popover';
  element.part.add('popover');
  // Not "auto": a listener of citation-hide can keep it, and a preview closes nothing else.
  element.popover = 'manual';
  element.setAttribute('role', 'dialog');
  return element;
}

/** The modal dialog that an element stands in: all outside of it is inert. */
function modalAround(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.closest('dialog:modal') ?? (root instanceof ShadowRoot ? modalAround(root.host) : null)
  );
}

/** The element that shows references, one for all markers: in the top layer while it is open. */
export class PopoverFrame {
  readonly element: HTMLElement;
  readonly #root: ShadowRoot;
  /** Holds the popover while its marker is in a modal dialog of the page. */
  #guest: HTMLElement | undefined;
  #stopPlacing: (() => void) | undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.element = makeElement(root.ownerDocument);
    adoptStyles(root, [tokens, base, styles]);
    root.append(this.element);
  }

  get isOpen(): boolean {
    return this.element.matches(':popover-open');
  }

  /**
   * Opens it where a reader of a marker can reach it.
   *
   * @param rectangle the part of the marker that it stands at
   */
  show(marker: HTMLElement, rectangle: () => DOMRect): void {
    const modal = modalAround(marker);
    if (modal && !modal.contains(this.#root.host)) {
      this.#guest = this.element.ownerDocument.createElement('div');
      const shadow = this.#guest.attachShadow({ mode: 'open' });
      adoptStyles(shadow, [tokens, base, styles]);
      modal.append(this.#guest);
      shadow.append(this.element);
    }
    this.#stopPlacing = showBeside(this.element, marker, rectangle);
  }

  hide(): void {
    this.#stopPlacing?.();
    if (this.isOpen) this.element.hidePopover();
    render(null, this.element);
    if (!this.#guest) return;
    this.#root.append(this.element);
    this.#guest.remove();
    this.#guest = undefined;
  }

  /** Gives the focus to what scrolls, so that the arrow keys scroll it. */
  focus(): void {
    this.element.querySelector<HTMLElement>('.content')?.focus({ preventScroll: true });
  }

  /** Says something to those who do not see it. */
  say(text: string): void {
    const said = this.element.querySelector('.said');
    if (said) said.textContent = text;
  }
}
