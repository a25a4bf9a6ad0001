import { css } from 'lit';

/** The popover: beside its marker, or a sheet at the bottom of a small window. */
export const styles = css`
  :host {
    /* Takes no room in the page and never hides the popover, which is in the top layer. */
    display: contents;
  }
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    inline-size: max-content;
    max-inline-size: min(26rem, 100vw - 1rem);
    max-block-size: min(24rem, 70vh);
    overflow: visible;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-family: var(--_font);
    font-size: 0.9375rem;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
  }
  .popover:popover-open {
    display: flex;
  }
  /* Below its marker or above it, beginning where it begins, or as far from there as it must. */
  .popover[data-anchored] {
    position-anchor: auto;
    position-area: self-block-end span-self-inline-end;
    position-try-fallbacks:
      flip-block, block-end, block-start, --half, --half flip-block;
    position-visibility: always;
    margin-block: 8px;
    margin-inline: 0 8px;
  }
  /* Where neither side has room for all of it, one of both has room for this. */
  @position-try --half {
    position-area: block-end;
    max-block-size: calc(50vh - 2rem);
  }
  /* What scrolls has the focus first; its ring is the popover's. */
  .content:focus {
    outline: none;
  }
  .popover:has(> .content:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* The pointer may cross the gap between marker and popover. */
  .popover::before {
    content: '';
    position: absolute;
    inset: -9px 0;
    z-index: -1;
  }
  .content {
    flex: 1;
    min-inline-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding-block: 0.75rem;
    padding-inline: 1rem 0.5rem;
    overflow-wrap: anywhere;
  }
  .references {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .reference {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.625rem;
  }
  .reference + .reference {
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_border);
  }
  .number {
    grid-column: 1;
    color: var(--_muted);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .text,
  .notice,
  .actions {
    grid-column: 2;
    min-inline-size: 0;
  }
  .text {
    /* A reference in another direction than the page's still begins at the page's side. */
    text-align: left;
  }
  .popover[dir='rtl'] .text {
    text-align: right;
  }
  .text > :first-child {
    margin-block-start: 0;
  }
  .text > :last-child {
    margin-block-end: 0;
  }
  .text img {
    max-inline-size: 100%;
    block-size: auto;
  }
  /* Formulas and tables are as wide as they are: they scroll, the words beside them do not. */
  .text > math,
  .text table {
    display: block math;
    max-inline-size: 100%;
    overflow-x: auto;
  }
  .text table {
    display: block;
    border-collapse: collapse;
    overflow-wrap: normal;
  }
  .text :is(td, th) {
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--_border);
    text-align: start;
  }
  .notice {
    display: flex;
    gap: 0.5rem;
    margin: 0 0 0.5rem;
    padding: 0.375rem 0.625rem;
    border-radius: 6px;
    background: var(--_negative-surface);
    color: var(--_negative);
    font-weight: 600;
  }
  .notice svg {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.5em;
  }
  .notice time {
    font-weight: 400;
    white-space: nowrap;
  }
  .notice a {
    color: inherit;
    font-weight: 400;
  }
  .notice[data-status='corrected'],
  .notice[data-status='expression-of-concern'] {
    background: var(--_caution-surface);
    color: var(--_caution);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin-block-start: 0.25rem;
  }
  .actions > *,
  .back {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .back {
    gap: 0.25rem;
    margin-block: -0.25rem 0.5rem;
  }
  .back svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .popover[dir='rtl'] .back svg {
    transform: scaleX(-1);
  }
  /* At the lower edge, wherever the reader has scrolled to. */
  .said {
    position: sticky;
    inset-block-end: -0.75rem;
    margin: 0;
    background: var(--_surface);
    color: var(--_muted);
  }
  .said:not(:empty) {
    margin-block: 0.5rem -0.75rem;
    padding-block: 0.25rem 0.5rem;
  }
  .close {
    flex: none;
    align-self: start;
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    margin: 0.375rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
  }
  .close:hover {
    background: color-mix(in srgb, currentcolor 12%, transparent);
  }
  .close svg {
    inline-size: 1rem;
    block-size: 1rem;
    stroke-width: 1.75;
  }
  @media (max-width: 599.98px), (max-height: 479.98px) {
    .popover,
    .popover[data-anchored] {
      --_sheet: 1;
      position-area: none;
      position-try-fallbacks: none;
      inset: auto 0 0;
      margin: 0;
      inline-size: auto;
      max-inline-size: none;
      /* Half of a phone; more of a window that is low, where half is two lines. */
      max-block-size: max(50vh, min(13rem, 100vh - 4.5rem));
      border-width: 1px 0 0;
      border-radius: var(--_radius) var(--_radius) 0 0;
      padding-block-end: env(safe-area-inset-bottom);
    }
    .popover:popover-open {
      animation: rise 150ms ease-out;
    }
    .close {
      inline-size: 2.75rem;
      block-size: 2.75rem;
      margin: 0.125rem;
    }
    .actions > *,
    .back {
      min-block-size: 40px;
    }
  }
  @keyframes rise {
    from {
      transform: translateY(1.5rem);
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
  }
  @media print {
    .popover {
      display: none !important;
    }
  }
`;
