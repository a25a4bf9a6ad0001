import { html, LitElement } from 'lit';
import type { DeskContext } from '../desk-context.js';

/**
 * The view “overview” of the desk's page.
 *
 * @tag desk-overview
 */
export class DeskOverview extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: DeskContext | undefined;

  override render(): unknown {
    return html`<main><h1>${this.desk?.messages.views.overview}</h1></main>`;
  }
}
