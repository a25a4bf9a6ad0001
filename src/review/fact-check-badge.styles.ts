import { css } from 'lit';

export const badgeStyles = css`
  .badge {
    --_tone: var(--_positive);
    --_tint: var(--_positive-surface);
    position: relative;
    display: inline-block;
    vertical-align: middle;
    max-inline-size: 100%;
  }
  .lifted {
    display: block;
  }
  .in-review {
    --_tone: var(--_accent);
    --_tint: var(--_surface);
  }
  .overdue,
  .corrected,
  .expression-of-concern {
    --_tone: var(--_caution);
    --_tint: var(--_caution-surface);
  }
  .retracted {
    --_tone: var(--_negative);
    --_tint: var(--_negative-surface);
  }

  /* The authored details keep their box, unseen; the button lies on it. So nothing moves. */
  .ghost {
    visibility: hidden;
  }
  .lifted > .front {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
  }

  .button {
    font: inherit;
    font-family: var(--_font);
    font-size: 0.875em;
    line-height: 1.25;
    text-align: start;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    max-inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    padding: 0.1em 0.55em;
    color: var(--corrigenda-badge-text, var(--_text));
    background: var(--corrigenda-badge-surface, var(--_tint));
    border: 1px solid color-mix(in srgb, var(--_tone) 35%, transparent);
    border-radius: var(--corrigenda-badge-radius, 1em);
  }
  .button:hover {
    border-color: var(--_tone);
  }
  .label {
    text-decoration: underline dotted;
    text-decoration-color: color-mix(in srgb, var(--_tone) 60%, transparent);
    text-underline-offset: 0.2em;
  }
  .button:hover > .label {
    text-decoration: underline solid;
  }
  svg {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button > svg,
  .state > svg {
    color: var(--corrigenda-badge-icon, var(--_tone));
  }
  .state {
    flex: none;
    font-weight: 600;
  }
  .button > .state + .label {
    color: var(--_muted);
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .dialog {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 1rem 1.125rem;
    inline-size: min(var(--corrigenda-badge-dialog-width, 22rem), 100vw - 1rem);
    max-block-size: min(30rem, 100dvh - 1rem);
    overflow: auto;
    overscroll-behavior: contain;
    font: normal 400 1rem / 1.5 var(--_font);
    font-family: var(--_font);
    text-align: start;
    white-space: normal;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    z-index: 2147483646;
  }
  .dialog:focus {
    outline: none;
  }
  .badge:not(.open) > .dialog {
    display: none;
  }
  .head {
    display: flex;
    gap: 0.75rem;
    align-items: flex-start;
    justify-content: space-between;
  }
  .title {
    font-weight: 650;
    font-size: 1.0625rem;
    line-height: 1.35;
  }
  .close {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    margin: -0.4rem;
    margin-inline-end: -0.6rem;
    padding: 0;
    color: var(--_muted);
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  .close:hover {
    color: var(--_text);
    border-color: var(--_border);
  }
  .dialog p,
  .dialog ::slotted(*) {
    margin-block: 0.75rem 0;
  }
  .dialog slot[name='history'] {
    --_history-margin: 0.25rem 0;
    --_history-indent: 1.5rem;
  }
  .dialog .state {
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.4em 0.6em;
    background: var(--_tint);
    border-radius: calc(var(--_radius) / 2);
  }
  .term {
    display: block;
    font-size: 0.8125rem;
    color: var(--_muted);
  }
  .address,
  .colon {
    display: none;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (max-width: 30em) {
    .dialog {
      --_sheet: 1;
      inset: auto 0 0;
      inline-size: 100%;
      max-inline-size: none;
      max-block-size: 85dvh;
      padding-block-end: calc(1rem + env(safe-area-inset-bottom));
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .close {
      inline-size: 2.75rem;
      block-size: 2.75rem;
      margin-block: -0.6rem;
    }
  }
  @media (pointer: coarse) {
    /* A finger needs more than the pill shows; the page does not move for it. */
    .button {
      position: relative;
    }
    .button::after {
      content: '';
      position: absolute;
      inset: -8px -4px;
    }
  }

  @media print {
    .ghost,
    .head,
    .button > svg,
    .dialog > .state {
      display: none;
    }
    .lifted > .front {
      position: static;
    }
    .button {
      padding: 0;
      min-block-size: 0;
      font-weight: 600;
      background: none;
      border: 0;
    }
    .badge > .dialog {
      display: block !important;
      position: static;
      inline-size: auto;
      max-block-size: none;
      overflow: visible;
      padding: 0;
      font-size: 0.875em;
      border: 0;
      box-shadow: none;
    }
    .dialog p,
    .dialog ::slotted(*) {
      margin-block: 0;
    }
    .label {
      text-decoration: none;
    }
    .address {
      display: block;
      overflow-wrap: anywhere;
    }
    .term,
    .colon {
      display: inline;
      font-size: inherit;
    }
  }
`;
