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
    font-family: var(--_font);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
  }
  .popover:popover-open {
    display: flex;
  }
  .popover:focus {
    outline: none;
  }
  .popover:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
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
  .notice {
    display: flex;
    gap: 0.375rem;
    margin: 0 0 0.375rem;
    padding: 0.25rem 0.5rem;
    border-inline-start: 3px solid;
    border-radius: 2px;
    background: var(--_negative-surface);
    color: var(--_negative);
    font-weight: 600;
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
  .actions > * {
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
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  @media (max-width: 599.98px), (max-height: 479.98px) {
    .popover {
      --_sheet: 1;
      inset: auto 0 0;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: 50vh;
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
    .actions > * {
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
