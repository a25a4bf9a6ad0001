import { css } from 'lit';
import { states } from './state.styles.js';
import { theme } from './theme.styles.js';

/** What the overview and the reviews share. */
const view = css`
  main {
    max-inline-size: 832px;
    margin-inline: auto;
    padding: 24px 16px 64px;
  }
  h1 {
    font: 600 1.5rem/1.3 var(--serif);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 8px 24px;
    margin-block-end: 16px;
  }
  .top h1 {
    flex: 1;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  nav a {
    padding: 6px 12px;
    border-radius: 8px;
    color: var(--muted);
    font-weight: 500;
    text-decoration: none;
  }
  nav a:hover {
    color: var(--text);
    background: var(--surface);
  }
  nav a[aria-current] {
    color: var(--text);
    box-shadow: inset 0 -2px var(--accent);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding-block: 8px;
    padding-inline: 0 12px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    white-space: normal;
  }
  thead th {
    color: var(--muted);
    font-size: 0.875rem;
    font-weight: 500;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  td a,
  th a {
    color: var(--accent);
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    nav a[aria-current] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    nav,
    button {
      display: none;
    }
    main {
      max-inline-size: none;
      padding: 16px 0 0;
    }
  }
`;

export const viewStyles = [...theme, states, view];
