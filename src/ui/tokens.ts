import { css } from 'lit';

/**
 * The design tokens. A page sets `--corrigenda-…` on any ancestor; inside, elements use the
 * private `--_…` names, which fall back to these values. Colours follow the page's
 * `color-scheme`; each pair of text and background has a contrast of 4.5:1 or more.
 */
export const tokens = css`
  :host {
    --_font: var(--corrigenda-font, inherit);
    --_text: var(--corrigenda-text, light-dark(#1b2733, #e6ebf0));
    --_muted: var(--corrigenda-muted, light-dark(#51606e, #a9b6c2));
    --_surface: var(--corrigenda-surface, light-dark(#fff, #1c252e));
    --_border: var(--corrigenda-border, light-dark(#c9d3dc, #465361));
    --_accent: var(--corrigenda-accent, light-dark(#0b5fa5, #7cc0ff));
    --_on-accent: var(--corrigenda-on-accent, light-dark(#fff, #06223b));
    --_positive: var(--corrigenda-positive, light-dark(#17703a, #7ddb9c));
    --_positive-surface: var(--corrigenda-positive-surface, light-dark(#e8f5ec, #12301d));
    --_caution: var(--corrigenda-caution, light-dark(#8a5200, #ffc46b));
    --_caution-surface: var(--corrigenda-caution-surface, light-dark(#fdf3e0, #37270c));
    --_negative: var(--corrigenda-negative, light-dark(#b3261e, #ffb1a8));
    --_negative-surface: var(--corrigenda-negative-surface, light-dark(#fdecea, #43140f));
    --_radius: var(--corrigenda-radius, 8px);
    --_shadow: var(--corrigenda-shadow, 0 1px 2px rgb(16 32 48 / 12%), 0 8px 24px rgb(16 32 48 / 18%));
  }
`;

/** What every element starts from: box sizing, the hidden attribute, a focus that can be seen. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  a {
    color: var(--_accent);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }
`;
