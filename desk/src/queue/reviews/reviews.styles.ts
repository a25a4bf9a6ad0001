import { css } from 'lit';
import { rows } from '../rows.styles.js';
import { viewStyles } from '../view.styles.js';

export const reviewsStyles = [
  ...viewStyles,
  rows,
  css`
    .runs {
      display: grid;
      gap: 4px;
      margin: 0 0 16px;
      padding: 0;
      color: var(--muted);
      list-style: none;
      overflow-wrap: anywhere;
    }
    .runs span {
      margin-inline-end: 16px;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 24px;
      margin-block-end: 8px;
    }
    .choices nav {
      margin-inline-start: -12px;
    }
    .amount {
      color: var(--muted);
      font-weight: 400;
    }
    tbody th {
      inline-size: 50%;
    }
    .kind {
      display: block;
      font-weight: 600;
    }
    .overdue {
      color: var(--bad);
    }
    .message {
      color: var(--muted);
      font-size: 0.875rem;
      overflow-wrap: anywhere;
    }
    .when {
      white-space: nowrap;
    }
    .when time {
      display: block;
      color: var(--muted);
      font-size: 0.875rem;
    }
    .more {
      display: flex;
      margin: 24px auto 0;
    }
    code {
      display: inline-block;
      padding: 2px 6px;
      border-radius: 4px;
      background: var(--surface);
      color: var(--text);
      direction: ltr;
      overflow-wrap: anywhere;
    }
    @media (max-width: 600px) {
      tbody th {
        inline-size: auto;
      }
      .when {
        display: flex;
        gap: 8px;
      }
    }
  `,
];
