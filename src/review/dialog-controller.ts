import type { LitElement } from 'lit';
import { authoredDetails } from './claim.js';
import { tellEditor } from './tell-editor.js';

interface Host extends LitElement {
  open: boolean;
  hide(): void;
}

/** Loads what the dialog needs when it is needed first, and keeps it open while the badge is. */
export class DialogController {
  /** The dialog's module, once it is loaded. */
  module: typeof import('./badge-dialog.js') | undefined;
  /** Whether the dialog takes the focus when it opens: a reader asked for it. */
  takesFocus = false;

  #host: Host;
  #hide: (() => void) | undefined;
  #putBack: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Loads the dialog. Where it cannot be loaded, the authored details open instead. */
  load = async (): Promise<void> => {
    const host = this.#host;
    if (this.module) return;
    try {
      this.module = await import('./badge-dialog.js');
    } catch (error) {
      if (!host.open) return;
      tellEditor(host, 'dialog-missing', String(error));
      host.open = false;
      const details = authoredDetails(host);
      if (details) details.open = true;
    }
    host.requestUpdate();
  };

  hostUpdate(): void {
    if (this.#host.open) this.#putBack ??= this.module?.lift(this.#host);
  }

  hostUpdated(): void {
    const { open } = this.#host;
    if (!open) this.#close();
    else if (this.module) this.#hide ??= this.module.open(this.#host, this.takesFocus);
    if (open || !authoredDetails(this.#host)) void this.load();
  }

  hostDisconnected(): void {
    this.#host.open = false;
    this.#close();
  }

  #close(): void {
    this.#hide?.();
    this.#putBack?.();
    this.#hide = this.#putBack = undefined;
    this.takesFocus = false;
  }
}
