import { ReactiveElement } from 'lit';
import { renumberSoon } from './renumber.js';

/**
 * What `<cite-ref>` and `<reference-list>` have in common: their text is part of the page's, so
 * that it can be copied, printed and linked to, and the page is numbered anew when one of them
 * comes, goes, moves or changes.
 */
export class AuthoredElement extends ReactiveElement {
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) renumberSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    renumberSoon();
  }

  override updated(): void {
    renumberSoon();
  }
}
