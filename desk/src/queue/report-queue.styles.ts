import { css } from 'lit';
import { list } from './list.styles.js';
import { states } from './state.styles.js';

const colors = css`
  :host {
    --text: light-dark(#1b2733, #e6ebf0);
    --muted: light-dark(#51606e, #a3b1be);
    --page: light-dark(#f4f6f8, #11171d);
    --surface: light-dark(#fff, #1a222a);
    --line: light-dark(#dde4ea, #303b46);
    --line-strong: light-dark(#8593a0, #6d7c8a);
    --accent: light-dark(#0b5fa5, #7cc0ff);
    --on-accent: light-dark(#fff, #06223b);
    --good: light-dark(#17703a, #7ddb9c);
    --good-surface: light-dark(#e6f4ea, #15321f);
    --bad: light-dark(#b3261e, #ffb1a8);
    --bad-surface: light-dark(#fdecea, #43181a);
    --mark: light-dark(#ffe58a, #6b5300);
    --serif: Charter, 'Iowan Old Style', 'Source Serif 4', Georgia, serif;
    display: block;
    color: var(--text);
    font: 100%/1.5 system-ui, sans-serif;
  }
`;

const basics = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  dl,
  dd,
  ol,
  blockquote {
    margin: 0;
    padding: 0;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--muted);
  }
  button,
  a.open {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 36px;
    padding: 4px 16px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  button:hover {
    border-color: currentcolor;
  }
  button:disabled {
    cursor: default;
    color: var(--muted);
  }
`;

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
  h1 {
    font: 600 1.25rem/1.2 var(--serif);
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
  button.help {
    inline-size: 36px;
    padding: 0;
    justify-content: center;
    border-radius: 50%;
  }
  @media (max-width: 540px) {
    .inner {
      gap: 4px 8px;
    }
    h1 {
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
  @media (max-height: 480px) {
    .bar {
      position: static;
    }
  }
  @media (forced-colors: active) {
    nav a[aria-current] {
      outline: 2px solid Highlight;
    }
  }
`;

export const styles = [colors, basics, bar, list, states];
