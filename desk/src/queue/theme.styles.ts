import { css } from 'lit';

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
    --chip: light-dark(#e6ecf2, #27313b);
    --picked: light-dark(#eef6fd, #17283a);
    --toast: light-dark(#1b2733, #e6ebf0);
    --on-toast: light-dark(#fff, #11171d);
    --toast-accent: light-dark(#8ecaff, #0b5fa5);
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
  ul,
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

/** Colours, and what every view starts from. */
export const theme = [colors, basics];
