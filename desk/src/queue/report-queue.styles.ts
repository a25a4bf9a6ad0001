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
  button.help {
    inline-size: 36px;
    padding: 0;
    justify-content: center;
    border-color: var(--line);
    border-radius: 50%;
    color: var(--muted);
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

const list = css`
  main {
    max-inline-size: 832px;
    margin-inline: auto;
    padding: 24px 16px 64px;
  }
  .article + .article {
    margin-block-start: 40px;
  }
  .article > header {
    margin-block-end: 12px;
  }
  .article h2 {
    font: 600 1.25rem/1.3 var(--serif);
    text-wrap: pretty;
  }
  .article header p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  ol {
    display: grid;
    gap: 16px;
    list-style: none;
  }
  .passage {
    overflow: clip;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 240px;
  }
  blockquote {
    padding: 16px 20px;
    font: 1.0625rem/1.6 var(--serif);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .context {
    color: var(--muted);
  }
  mark {
    padding-block: 2px;
    border-radius: 2px;
    background: var(--mark);
    color: var(--text);
    box-decoration-break: clone;
  }
  .report {
    display: grid;
    gap: 12px;
    padding: 14px 20px 16px;
    border-block-start: 1px solid var(--line);
    scroll-margin-block: 96px 24px;
  }
  .report:focus {
    outline: none;
    box-shadow: inset 4px 0 var(--accent);
  }
  .report:focus:dir(rtl) {
    box-shadow: inset -4px 0 var(--accent);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .kind {
    color: var(--text);
    font-weight: 600;
  }
  .status {
    padding: 1px 10px;
    border: 1px solid var(--line);
    border-radius: 999px;
    color: var(--text);
  }
  .status.accepted,
  .status.fixed {
    border-color: transparent;
    background: var(--good-surface);
    color: var(--good);
  }
  .status.rejected,
  .status.spam {
    border-color: transparent;
    background: var(--bad-surface);
    color: var(--bad);
  }
  dl {
    display: grid;
    gap: 6px;
  }
  dl:not(:has(*)) {
    display: none;
  }
  .row {
    display: grid;
    grid-template-columns: 6.5em 1fr;
    gap: 0 12px;
  }
  dt {
    padding-block-start: 2px;
    color: var(--muted);
    font-size: 0.875rem;
  }
  dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .suggestion dd {
    font: 1.0625rem/1.5 var(--serif);
  }
  del,
  ins {
    padding: 1px 3px;
    border-radius: 3px;
    box-decoration-break: clone;
  }
  del {
    background: var(--bad-surface);
    color: var(--bad);
  }
  ins {
    background: var(--good-surface);
    color: var(--good);
    text-decoration: none;
  }
  .unsaved {
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--bad-surface);
    color: var(--bad);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  button.accept {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.accept:hover {
    background: color-mix(in srgb, var(--accent), var(--text) 15%);
  }
  del + ins {
    margin-inline-start: 4px;
  }
  a.open {
    margin-inline: auto -8px;
    padding-inline: 8px;
    border-color: transparent;
    color: var(--accent);
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 3px;
  }
  a.open:hover {
    text-decoration-color: currentcolor;
  }
  a.open svg {
    inline-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  a.open:dir(rtl) svg {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .report:focus {
      outline: 3px solid Highlight;
      outline-offset: -4px;
    }
    ins {
      text-decoration: underline;
    }
  }
  .more {
    display: flex;
    margin: 32px auto 0;
  }
  .end {
    margin-block-start: 32px;
    color: var(--muted);
    font-size: 0.875rem;
    text-align: center;
  }
  @media (max-width: 540px) {
    blockquote,
    .report {
      padding-inline: 16px;
    }
    .row {
      grid-template-columns: 1fr;
    }
    a.open {
      margin-inline: -8px;
    }
  }
`;

const states = css`
  .skeleton {
    display: grid;
    gap: 12px;
    margin-block-end: 16px;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
  }
  .skeleton i {
    block-size: 14px;
    border-radius: 7px;
    background: var(--line);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .skeleton i:nth-child(2) {
    inline-size: 70%;
  }
  .skeleton i:nth-child(3) {
    inline-size: 30%;
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton i {
      animation: none;
    }
  }
  .state {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 64px 16px;
    text-align: center;
  }
  .state svg {
    inline-size: 56px;
    fill: none;
    stroke: var(--line-strong);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .state.good svg {
    stroke: var(--good);
  }
  .state h2 {
    font: 600 1.375rem/1.3 var(--serif);
  }
  .state p {
    max-inline-size: 44ch;
    color: var(--muted);
    overflow-wrap: anywhere;
  }
  .state button {
    margin-block-start: 8px;
  }
  dialog {
    max-inline-size: min(400px, 100% - 32px);
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--surface);
    color: var(--text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  form {
    display: grid;
    gap: 16px;
  }
  dialog h2 {
    font: 600 1.25rem/1.3 var(--serif);
  }
  table {
    inline-size: 100%;
    border-spacing: 0 6px;
  }
  th {
    font-weight: inherit;
    text-align: start;
  }
  td {
    padding-inline-start: 24px;
    text-align: end;
    white-space: nowrap;
  }
  kbd {
    display: inline-block;
    min-inline-size: 28px;
    padding: 1px 7px;
    border: 1px solid var(--line);
    border-block-end-width: 2px;
    border-radius: 6px;
    background: var(--page);
    font: inherit;
    font-size: 0.875rem;
    text-align: center;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  input {
    inline-size: 20px;
    block-size: 20px;
    margin: 2px;
  }
  form button {
    justify-self: end;
  }
`;

export const styles = [colors, basics, bar, list, states];
