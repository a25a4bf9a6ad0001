import type { LitElement } from 'lit';
import { authoredDetails } from './claim.js';

/**
 * Opens the authored `<details>` on paper, where nobody can, and closes the dialog meanwhile.
 * Two signs of printing: Firefox prints a copy that media queries do not tell about; an emulated
 * print medium tells by nothing else.
 */
export class PrintController {
  /** The details that were opened here: no reader did. */
  opened: HTMLDetailsElement | undefined;

  #host: LitElement & { open: boolean };
  #medium: MediaQueryList | undefined;
  #isPrinting = false;

  constructor(host: LitElement & { open: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#medium = matchMedia('print');
    this.#medium.addEventListener('change', this.#onPrint);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    this.#medium?.removeEventListener('change', this.#onPrint);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  hostUpdated(): void {
    const details = authoredDetails(this.#host);
    if (this.#isPrinting && details && !details.open) {
      details.open = true;
      this.opened = details;
    } else if (!this.#isPrinting && this.opened) {
      this.opened.open = false;
      this.opened = undefined;
    }
  }

  #onPrint = (event: Event): void => {
    this.#isPrinting = event.type === 'beforeprint' || (event as MediaQueryListEvent).matches;
    if (this.#isPrinting) this.#host.open = false;
    this.#host.requestUpdate();
  };
}
