import { css } from 'lit';

/**
 * The hint, which is all that a page shows before the hotkey is pressed. Where the page hides it,
 * the element stays: its dialog is still needed.
 */
export const styles = css`
  :host {
    display: block;
    font-family: var(--_font);
  }
  :host([hidden]) {
    display: contents !important;
  }
  :host([hidden]) slot[name='hint'] {
    display: none;
  }
  span span {
    white-space: nowrap;
  }
  kbd {
    margin-inline: 0.15em;
    padding: 0 0.4em;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font: inherit;
  }
  slot button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    white-space: normal;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
