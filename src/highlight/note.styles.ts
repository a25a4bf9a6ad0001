import { css } from 'lit';
import { base, tokens } from '../ui/index.js';

export const styles = [
  tokens,
  base,
  css`
    [part='note'] {
      position: fixed;
      inset-block-end: calc(16px + env(safe-area-inset-bottom, 0px));
      inset-inline: 16px;
      z-index: 2147483000;
      display: flex;
      align-items: center;
      gap: 4px;
      inline-size: fit-content;
      max-inline-size: min(560px, 100% - 32px);
      margin-inline: auto;
      padding-block: 8px;
      padding-inline: 16px 8px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_text);
      box-shadow: var(--_shadow);
      font-family: var(--_font);
      font-size: 1rem;
      line-height: 1.4;
    }
    /* With what an editor decides by. */
    .wide[part='note'] {
      flex-wrap: wrap;
      row-gap: 8px;
      inline-size: min(560px, 100% - 32px);
      max-block-size: max(45dvh, 160px);
      padding-block: 12px;
      overflow: auto;
    }
    .wide [part='text'] {
      flex: 1 1 0;
      min-inline-size: 7ch;
      font-weight: 600;
      hyphens: auto;
    }
    .wide [part='text'] span {
      display: block;
      font-weight: 400;
    }
    /* On a small screen what it says has a line of its own, with the way out beside it. */
    @media (max-width: 420px) {
      .wide [part='text'] {
        flex-basis: 70%;
        order: -2;
      }
      .wide [part='close'] {
        order: -1;
      }
    }
    [part='suggestion'] {
      flex-basis: 100%;
      margin: 0;
      padding-inline-end: 8px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .decisions {
      display: flex;
      flex-basis: 100%;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      padding-inline-end: 8px;
    }
    button.decide {
      inline-size: auto;
      min-inline-size: 96px;
      padding-inline: 16px;
      border: 1px solid var(--_border);
      font-weight: 500;
    }
    button[part='accept'] {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    button[part='accept']:hover {
      background: color-mix(in srgb, var(--_accent) 85%, var(--_text));
    }
    [part='queue'] {
      display: inline-flex;
      align-items: center;
      min-block-size: 36px;
      margin-inline-start: auto;
    }
    [part='list'] {
      flex-basis: 100%;
      padding-inline-end: 8px;
    }
    summary {
      min-block-size: 24px;
      color: var(--_muted);
      cursor: pointer;
    }
    ul {
      max-block-size: 30dvh;
      margin: 4px 0 0;
      padding: 0;
      overflow: auto;
      list-style: none;
    }
    button.quote {
      display: flex;
      gap: 12px;
      justify-content: space-between;
      inline-size: 100%;
      block-size: auto;
      min-block-size: 36px;
      padding: 4px 8px;
      text-align: start;
    }
    button.quote[aria-current] {
      background: color-mix(in srgb, currentcolor 10%, transparent);
    }
    q {
      display: -webkit-box;
      overflow: hidden;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .quote span {
      color: var(--_muted);
    }
    /* Nothing to see, but there for screen readers to watch. */
    .none[part='note'] {
      inset-inline: 0;
      padding: 0;
      border: 0;
      box-shadow: none;
      background: none;
      pointer-events: none;
    }
    [part='text'] {
      flex: 1;
      margin: 0;
      padding-inline-end: 8px;
      overflow-wrap: anywhere;
    }
    .selected [part='text']::before {
      content: '';
      display: inline-block;
      inline-size: 12px;
      block-size: 12px;
      margin-inline-end: 8px;
      border-radius: 3px;
      background: #ffd84d;
      border: 1px solid #8a5200;
    }
    [part='count'] {
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      padding-inline-end: 4px;
    }
    button {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 36px;
      block-size: 36px;
      padding: 0;
      border: 0;
      border-radius: calc(var(--_radius) - 2px);
      background: none;
    }
    button:hover {
      background: color-mix(in srgb, currentcolor 10%, transparent);
    }
    svg {
      inline-size: 20px;
      block-size: 20px;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
];
