import { css } from 'lit';
import { theme } from './theme.styles.js';

/** What unfolds in a card. */
export const panelStyles = [
  ...theme,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      font-size: 0.9375rem;
    }
    :host(:focus) {
      outline: none;
    }
    h3 {
      margin: 0;
      font: inherit;
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      overflow-wrap: anywhere;
    }
    li > button {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      inline-size: 100%;
      padding: 8px 12px;
      border-color: var(--line);
      font-weight: 400;
      text-align: start;
    }
    q {
      font: 1.0625rem/1.5 var(--serif);
      quotes: none;
    }
    .summary {
      flex: 1;
      color: var(--muted);
    }
    .words {
      white-space: pre-line;
    }
    form,
    label {
      display: grid;
      gap: 4px;
    }
    form {
      gap: 8px;
    }
    form button {
      justify-self: start;
    }
    textarea {
      inline-size: 100%;
      padding: 8px 12px;
      border: 1px solid var(--line-strong);
      border-radius: 8px;
      background: var(--page);
      color: var(--text);
      font: inherit;
      field-sizing: content;
      resize: vertical;
    }
    .unsaved {
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--bad-surface);
      color: var(--bad);
    }
  `,
];
