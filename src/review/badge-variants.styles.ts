import { css } from 'lit';

export const variantStyles = css`
  :host([variant='banner']) .badge {
    display: block;
  }
  :host([variant='banner']) .button {
    display: flex;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.25em 0.875em;
    font-size: 1em;
    line-height: 1.4;
    border-color: color-mix(in srgb, var(--_tone) 35%, transparent);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--corrigenda-badge-radius, calc(var(--_radius) / 2));
  }
  :host([variant='banner']) :not(.lifted) > .front > .button {
    padding-block: 0.75em;
  }
  /* That it can be opened. */
  :host([variant='banner']) .button::before {
    content: '';
    flex: none;
    order: 1;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.75em 0.25em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  :host([variant='banner']) .open .button::before {
    transform: translateY(25%) rotate(-135deg);
  }
  :host([variant='banner']) .line {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    flex-wrap: wrap;
    padding-inline-start: 2em;
  }
  /* Beside all lines of words. */
  :host([variant='banner']) .button svg {
    position: absolute;
    inset-block-start: -0.05em;
    inset-inline-start: 0;
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  :host([variant='banner']) .label {
    text-decoration: none;
  }
  :host([variant='banner']) .badge:not(.warns) .label {
    flex: 1;
    font-weight: 600;
  }
  :host([variant='banner']) .button:hover .label,
  :host([variant='banner']) .button:hover .state {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :host([variant='banner']) .more {
    flex-basis: 100%;
    color: var(--_muted);
    font-size: 0.875em;
  }
  :host([variant='banner']) .more > :not(:last-child)::after {
    content: ' · ';
  }
  :host([variant='banner']) .more * {
    unicode-bidi: isolate;
  }
  /* The authored label stays beside the warning where it has room; a second line is cut off. */
  @media not print {
    :host([variant='banner']) .lifted.warns .label {
      display: block;
    }
    :host([variant='banner']) .lifted.warns .line {
      max-block-size: 1.5em;
      overflow: hidden;
    }
  }
  :host([variant='banner']) .lifted.warns::before {
    padding-inline: 3.5em;
    font-size: 1em;
  }

  :host([variant='compact']) .button {
    padding: 0;
    font-size: 0.8125em;
    color: var(--corrigenda-badge-text, var(--_muted));
    background: var(--corrigenda-badge-surface, none);
    border: 0;
  }
  :host([variant='compact']) .line {
    gap: 0.3em;
    min-inline-size: 0;
  }
  :host([variant='compact']) .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-decoration: none;
  }
  :host([variant='compact']) .button:hover .label {
    text-decoration: underline;
  }
  :host([variant='compact']) .warns .label {
    display: none;
  }
  :host([variant='compact']) .button .state {
    color: var(--_tone);
  }
  @media print {
    :host([variant]) .button {
      padding: 0 !important;
      border: 0;
    }
    :host([variant]) .button::before {
      content: none;
    }
    :host([variant='banner']) .line {
      padding: 0;
    }
    /* They stand below. */
    :host([variant]) .more {
      display: none;
    }
    /* A card is about another page, which prints its own. */
    :host([variant='compact']) .badge > .dialog {
      display: none !important;
    }
    :host([variant='compact']) .warns .label {
      display: inline;
    }
  }
`;
