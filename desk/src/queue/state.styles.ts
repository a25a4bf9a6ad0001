import { css } from 'lit';

/** What is shown instead of a list, and the dialog of the keys. */
export const states = css`
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
  .state :is(button, a) {
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
  dialog form {
    display: grid;
    gap: 16px;
  }
  dialog h2 {
    font: 600 1.25rem/1.3 var(--serif);
  }
  dialog table {
    inline-size: 100%;
    border-spacing: 0 6px;
  }
  dialog th {
    font-weight: inherit;
    text-align: start;
  }
  dialog td {
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
  dialog label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  dialog input {
    inline-size: 20px;
    block-size: 20px;
    margin: 2px;
  }
  dialog form button {
    justify-self: end;
  }
`;
