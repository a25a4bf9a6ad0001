import { html } from 'lit';

/** The sign of a retraction, correction or expression of concern. */
export const warningSign = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <path d="M8 1.5 15 14.5H1Z" /><path d="M8 6.2v4M8 12.2v.1" />
</svg>`;
