import { css } from 'lit';
import { states } from './state.styles.js';
import { theme } from './theme.styles.js';

const bar = css`
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  .inner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
    max-inline-size: 832px;
    margin-inline: auto;
    padding: 8px 16px;
  }
  .brand {
    font: 600 1.125rem/1.2 var(--serif);
  }
  .me {
    max-inline-size: 16ch;
    overflow: hidden;
    color: var(--muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar + .unsaved {
    max-inline-size: 800px;
    margin: 16px auto;
  }
  nav {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 4px;
  }
  nav a {
    padding: 6px 14px;
    border-radius: 999px;
    color: var(--muted);
    font-weight: 500;
    text-decoration: none;
  }
  nav a:hover {
    background: var(--page);
    color: var(--text);
  }
  nav a[aria-current] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .bar button {
    border-color: var(--line);
    color: var(--muted);
  }
  .bar button:hover {
    border-color: currentcolor;
  }
  @media (max-width: 540px) {
    .inner {
      gap: 4px 8px;
    }
    .brand {
      flex: 1;
    }
    nav {
      order: 1;
      flex-basis: 100%;
      margin-inline: -8px;
      gap: 0;
    }
    nav a {
      padding-inline: 12px;
    }
  }
  @media (max-width: 540px), (max-height: 480px), print {
    .bar {
      position: static;
    }
  }
  @media print {
    .inner {
      max-inline-size: none;
      padding-inline: 0;
    }
    .bar button,
    nav {
      display: none;
    }
  }
  @media (forced-colors: active) {
    nav a[aria-current] {
      outline: 2px solid Highlight;
    }
  }
`;

export const styles = [...theme, states, bar];
