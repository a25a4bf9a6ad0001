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
  .button:hover .label {
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
  .line,
  .state {
    display: flex;
    align-items: center;
    gap: 0 0.4em;
  }
  .state > svg {
    color: var(--corrigenda-badge-icon, var(--_tone));
  }
  .state {
    font-weight: 600;
    white-space: nowrap;
  }
  /* Without words it would leave a gap where the icon is not in it. */
  :not(.warns) > .front .state {
    display: contents;
  }
  .warns .label {
    color: var(--_muted);
  }
  /* The authored box has room for the warning alone; the label is in the dialog, and on paper. */
  @media not print {
    .lifted.warns .label {
      display: none;
    }
  }
  /* Room for a warning that is longer than what the author wrote. It adds to the width alone. */
  .lifted.warns::before {
    content: attr(data-words);
    float: inline-start;
    block-size: 0;
    padding-inline: 1.4em;
    font-family: var(--_font);
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
    visibility: hidden;
  }

  .badge:not(.open) > .dialog,
  .address,
  i {
    display: none;
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

  @media (forced-colors: active) {
    svg {
      color: ButtonText !important;
    }
  }
  @media print {
    .ghost,
    .head,
    svg,
    .dialog > :is(.state, .hidden-label) {
      display: none;
    }
    .badge {
      vertical-align: top;
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
    .label {
      text-decoration: none;
    }
    .badge > .dialog,
    .address {
      display: block !important;
      position: static;
      margin: 0;
      padding: 0;
      border: 0;
      font-size: 0.875em;
    }
    .dialog p,
    .dialog ::slotted(*) {
      margin: 0;
    }
    i {
      display: inline;
      font-style: normal;
    }
  }
`;
