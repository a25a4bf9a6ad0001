import { css } from 'lit';
import { base, tokens } from '../ui/index.js';

/** Its button, and those of the export, look the same. */
export const faultNoticeStyles = [
  tokens,
  base,
  css`
    :host {
      display: block;
      margin-block: 1em;
      font-family: var(--_font);
    }
    button {
      min-block-size: 32px;
      padding: 4px 12px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_accent);
      text-align: start;
    }
    button:hover {
      border-color: currentcolor;
    }
    .fault {
      margin-block: 0.5em 0;
    }
    .fault button {
      margin-inline-start: 0.5em;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
];
