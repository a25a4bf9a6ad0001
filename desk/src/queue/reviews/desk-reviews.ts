import { html, LitElement } from 'lit';
import type { DeskContext } from '../desk-context.js';

/**
 * The view “reviews” of the desk's page.
 *
 * @tag desk-reviews
 */
export class DeskReviews extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: DeskContext | undefined;

  override render(): unknown {
    return html`<main><h1>${this.desk?.messages.views.reviews}</h1></main>`;
  }
}
