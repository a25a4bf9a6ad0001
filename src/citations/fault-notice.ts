import { adoptStyles, html, render, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/index.js';
import { faultNoticeStyles } from './fault-notice.styles.js';

/** Says that the references, or a file of them, did not come, and offers to try again. */
export const faultNotice = (messages: Messages, tryAgain: () => void): TemplateResult =>
  html`<p class="fault" part="fault" role="alert">${messages.referencesNotLoaded}
    <button type="button" @click=${tryAgain}>${messages.tryAgain}</button></p>`;

/** An element that says so in a list that has nothing else to show. */
export function makeFault(page: Document, messages: Messages, tryAgain: () => void): HTMLElement {
  const host = page.createElement('div');
  host.className = 'reference-fault';
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  adoptStyles(root, faultNoticeStyles.flat());
  render(faultNotice(messages, tryAgain), root);
  return host;
}
