import { css } from 'lit';
import { faultNoticeStyles } from './fault-notice.styles.js';

export const exportMenuStyles = [
  faultNoticeStyles,
  css`
    .formats {
      position: fixed;
      inset: auto;
      margin: 0;
      padding: 4px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_text);
      box-shadow: var(--_shadow);
    }
    /* The button is its anchor. */
    .formats[data-anchored] {
      position-anchor: auto;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-block, flip-inline, flip-block flip-inline;
      margin-block: 8px;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li button {
      inline-size: 100%;
      min-inline-size: 10em;
      min-block-size: 36px;
      border-color: transparent;
      background: none;
    }
  `,
];
