import { css } from 'lit';

/** The hint, which is all that a page shows before the hotkey is pressed. */
export const styles = css`
  :host {
    display: block;
    font-family: var(--_font);
  }
  /* The dialog and the hotkey serve the page even where the hint is not wanted. */
  :host([hidden]) {
    display: contents !important;
  }
  :host([hidden]) slot[name='hint'] {
    display: none;
  }
  kbd {
    padding: 0.1em 0.4em;
    border: 1px solid var(--_border);
    border-radius: 4px;
    font: inherit;
    font-size: 0.9em;
    white-space: nowrap;
  }
  slot button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
