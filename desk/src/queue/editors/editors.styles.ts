import { css } from 'lit';
import { rows } from '../rows.styles.js';
import { states } from '../state.styles.js';
import { theme } from '../theme.styles.js';
import { viewStyles } from '../view.styles.js';

const unsaved = css`
  .unsaved {
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--bad-surface);
    color: var(--bad);
    overflow-wrap: anywhere;
  }
`;

const heading = css`
  :host {
    margin-block-start: 32px;
  }
  h2 {
    margin-block-end: 8px;
    font: 600 1.25rem/1.3 var(--serif);
  }
`;

export const editorsStyles = [
  ...viewStyles,
  rows,
  unsaved,
  css`
    h1:focus {
      outline: none;
    }
    .list ul {
      font-size: 0.875rem;
      list-style: none;
      overflow-wrap: anywhere;
    }
    tbody th {
      min-inline-size: 9em;
    }
    .seen {
      white-space: nowrap;
    }
    .buttons {
      inline-size: 1%;
      padding-inline-end: 0;
      text-align: end;
      white-space: nowrap;
    }
    .danger {
      border-color: var(--bad);
      color: var(--bad);
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
      gap: 8px;
    }
    @media (max-width: 600px) {
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        inline-size: auto;
        margin-block-start: 8px;
      }
      tbody th {
        font-weight: 600;
      }
    }
  `,
];

export const inviteStyles = [
  ...theme,
  heading,
  unsaved,
  css`
    form,
    .link {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      gap: 12px 16px;
      padding: 20px;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--surface);
    }
    form > :not(label:not(.sites)) {
      grid-column: 1 / -1;
    }
    label {
      display: grid;
      align-content: start;
      gap: 4px;
      font-weight: 500;
    }
    [hidden] {
      display: none;
    }
    input,
    select,
    textarea {
      inline-size: 100%;
      min-block-size: 36px;
      padding: 4px 12px;
      border: 1px solid var(--line-strong);
      border-radius: 8px;
      background: var(--page);
      color: var(--text);
      font: inherit;
      font-weight: 400;
    }
    textarea {
      padding-block: 8px;
      field-sizing: content;
      resize: vertical;
    }
    select {
      padding-inline: 8px;
    }
    .hint {
      margin-block-start: -8px;
      font-size: 0.875rem;
    }
    form button {
      justify-self: start;
    }
    .link {
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      margin-block-start: 16px;
      border-color: var(--accent);
      background: var(--picked);
    }
    h3 {
      margin: 0;
      font: inherit;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .copy {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .copy input {
      flex: 1 1 240px;
      inline-size: auto;
      min-inline-size: 0;
      background: var(--surface);
      text-overflow: ellipsis;
    }
    .make,
    .primary {
      border-color: var(--accent);
      background: var(--accent);
      color: var(--on-accent);
    }
    @media (max-width: 480px) {
      form {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media print {
      section {
        display: none;
      }
    }
  `,
];

export const logStyles = [
  ...theme,
  states,
  heading,
  css`
    ol {
      padding: 4px 20px;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--surface);
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr) 8em;
      gap: 0 16px;
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    li:last-child {
      border-block-end: 0;
    }
    .who {
      font-weight: 500;
    }
    .words {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 4;
      white-space: pre-line;
    }
    .what .muted,
    .when {
      font-size: 0.875rem;
    }
    .when {
      text-align: end;
    }
    .more {
      display: flex;
      margin: 24px auto 0;
    }
    @media (max-width: 600px) {
      li {
        grid-template-columns: minmax(0, 1fr) minmax(0, max-content);
      }
      .what {
        grid-row: 2;
        grid-column: 1 / -1;
      }
    }
    @media print {
      ol {
        padding: 0;
        border: 0;
      }
      li {
        break-inside: avoid;
      }
      button {
        display: none;
      }
    }
  `,
];
