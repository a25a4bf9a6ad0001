import { css } from 'lit';
import { viewStyles } from '../view.styles.js';

export const reviewsStyles = [
  ...viewStyles,
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
    .list {
      padding: 4px 20px;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--surface);
    }
    tbody tr:last-child > * {
      border-block-end: 0;
    }
    tbody th {
      inline-size: 50%;
      font-weight: 500;
      text-align: start;
      overflow-wrap: anywhere;
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
    /* A row becomes a block where three columns do not fit. */
    @media (max-width: 600px) {
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      table,
      tbody,
      tr,
      tbody th,
      td {
        display: block;
        inline-size: auto;
        padding: 0;
        border: 0;
      }
      tbody tr {
        padding-block: 12px;
        border-block-end: 1px solid var(--line);
      }
      tbody tr:last-child {
        border-block-end: 0;
      }
      .when {
        display: flex;
        gap: 8px;
      }
    }
    @media print {
      .list {
        padding: 0;
        border: 0;
      }
      tr {
        break-inside: avoid;
      }
    }
  `,
];
