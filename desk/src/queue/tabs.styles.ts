import { css } from 'lit';

/** The lists, and what is looked for in them. */
export const tabs = css`
  .tabs {
    border-block-end: 1px solid var(--line);
  }
  .tabs .inner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    max-inline-size: 832px;
    margin-inline: auto;
    padding: 8px 16px;
  }
  nav {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-start: -12px;
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
  button.help {
    inline-size: 36px;
    padding: 0;
    justify-content: center;
    border-radius: 50%;
  }
`;
