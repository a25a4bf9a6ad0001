import { css } from 'lit';

/** Articles, passages and reports. */
export const list = css`
  main {
    max-inline-size: 832px;
    margin-inline: auto;
    padding: 24px 16px 64px;
    outline: none;
    overflow-wrap: anywhere;
  }
  main.stale {
    opacity: 0.5;
  }
  /* What is out of sight costs nothing; the padding leaves room for outlines. */
  .article {
    margin: -8px;
    padding: 8px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 800px;
  }
  .article + .article {
    margin-block-start: 24px;
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
    align-items: baseline;
    gap: 0 12px;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .article header a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 2px;
    color: var(--accent);
    text-decoration: none;
  }
  .article header a:hover {
    text-decoration: underline;
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    list-style: none;
  }
  .passage {
    overflow: clip;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 190px;
  }
  .report {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: 14px 20px;
    scroll-margin-block: 80px 96px;
  }
  .report:focus {
    outline: none;
    box-shadow: inset 4px 0 var(--accent);
  }
  .report:focus:dir(rtl) {
    box-shadow: inset -4px 0 var(--accent);
  }
  .picked {
    background: var(--picked);
  }
  .done {
    background: var(--page);
  }
  .done.picked {
    background: var(--picked);
  }
  .done mark {
    background: none;
    outline: 1px solid var(--line-strong);
  }
  .head {
    display: flex;
    align-items: start;
    gap: 12px;
  }
  .pick {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 40px;
    block-size: 40px;
    margin-block: -6px;
    margin-inline: 0 -12px;
  }
  blockquote,
  .whole-page {
    flex: 1;
    min-inline-size: 0;
  }
  blockquote {
    font: 1.0625rem/1.6 var(--serif);
    white-space: pre-line;
  }
  .whole-page {
    font-weight: 600;
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
  .not-found {
    color: var(--bad);
    font-size: 0.875rem;
    font-weight: 500;
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
  .row {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr);
    gap: 4px 12px;
  }
  .row dd {
    grid-column: 2;
  }
  dd.comment {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  dd.comment .muted {
    font-size: 0.875rem;
    line-height: 1.7;
  }
  .times {
    margin-inline-start: 10px;
    color: var(--muted);
    font: 0.875rem system-ui, sans-serif;
  }
  dt {
    padding-block-start: 2px;
    color: var(--muted);
    font-size: 0.875rem;
  }
  dd {
    overflow-wrap: anywhere;
  }
  .words,
  .suggestion [dir] {
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--bad-surface);
    color: var(--bad);
  }
  .unsaved + .article {
    margin-block-start: 24px;
  }
  .unsaved button {
    margin-inline-start: auto;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .quiet {
    padding-inline: 10px;
    border-color: transparent;
    background: none;
    color: var(--muted);
  }
  .quiet:hover {
    color: var(--text);
  }
  .quiet[aria-expanded='true'] {
    border-color: var(--line);
    background: var(--page);
    color: var(--text);
  }
  .panel {
    scroll-margin-block: 80px 96px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--line);
  }
  .assign-form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .assign-form label {
    flex-wrap: wrap;
  }
  .assign-form button {
    justify-self: start;
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
    min-block-size: 28px;
    padding: 0 8px;
    border: 0;
    background: none;
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
  @media print {
    main {
      max-inline-size: none;
      padding: 16px 0 0;
    }
    .article,
    .passage {
      content-visibility: visible;
      break-inside: avoid;
    }
    .article {
      break-inside: auto;
    }
    .actions,
    .pick,
    .panel,
    .unsaved button,
    a.open,
    .more {
      display: none;
    }
  }
  @media (max-width: 540px) {
    .report {
      padding-inline: 16px;
    }
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row dd {
      grid-column: 1;
    }
    a.open {
      margin-inline: -8px;
    }
  }
`;
