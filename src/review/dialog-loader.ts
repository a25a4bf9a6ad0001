import type { LocaleController } from '../i18n/locale-controller.js';
import type { DialogView } from './badge-view.js';
import { authoredDetails } from './claim.js';
import type { FactCheckBadge } from './fact-check-badge.js';
import { tellEditor } from './tell-editor.js';

/** Loads the dialog of a badge, and shows and hides it as the badge says. */
export class DialogLoader {
  /** Whether the dialog takes the focus when it opens: a reader asked for it. */
  takesFocus = false;

  #badge: FactCheckBadge;
  #locale: LocaleController;
  #putBack: () => void;
  #module: typeof import('./badge-dialog.js') | undefined;
  #hide: (() => void) | undefined;

  /** @param putBack gives the author's details back what is in them */
  constructor(badge: FactCheckBadge, locale: LocaleController, putBack: () => void) {
    this.#badge = badge;
    this.#locale = locale;
    this.#putBack = putBack;
  }

  /** The dialog's contents, undefined before its code is there. */
  contents(view: DialogView): unknown {
    return this.#module?.dialogContents(view);
  }

  /** Loads the dialog. Where it cannot be loaded, the authored details open instead. */
  load = async (): Promise<void> => {
    if (this.#module) return;
    try {
      [this.#module] = await Promise.all([import('./badge-dialog.js'), this.#locale.loadAll()]);
      this.#badge.requestUpdate();
    } catch (error) {
      const badge = this.#badge;
      if (!badge.open) return;
      tellEditor(badge, 'dialog-missing', String(error));
      badge.open = false;
      this.#putBack();
      const details = authoredDetails(badge);
      if (details) details.open = true;
    }
  };

  /** Opens or closes the dialog as the badge says. */
  sync(): void {
    const { open } = this.#badge;
    if (!open) {
      this.#hide?.();
      this.#hide = undefined;
    } else if (this.#module) {
      this.#hide ??= this.#module.open(this.#badge, this.takesFocus);
      this.takesFocus = false;
    }
    // Without the author's details it is what stands in print, so it is needed before.
    if (open || !authoredDetails(this.#badge)) void this.load();
  }
}
