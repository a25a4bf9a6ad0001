import { css } from 'lit';

/** What comes over the list: new reports at its top, the last action and the action bar below. */
export const dock = css`
  .fresh {
    position: sticky;
    inset-block-start: 64px;
    z-index: 1;
    display: grid;
    justify-items: center;
    block-size: 0;
  }
  .fresh button {
    block-size: 36px;
    border-color: var(--accent);
    border-radius: 999px;
    background: var(--accent);
    box-shadow: 0 4px 16px rgb(16 32 48 / 24%);
    color: var(--on-accent);
  }
  .not-live {
    margin-block-end: 12px;
    color: var(--muted);
    font-size: 0.875rem;
    text-align: center;
  }
  .dock {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    max-inline-size: 832px;
    margin-inline: auto;
    padding: 0 16px 16px;
    pointer-events: none;
  }
  .toast,
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-block: 8px;
    padding-inline: 16px 8px;
    border-radius: 12px;
    box-shadow: 0 4px 24px rgb(16 32 48 / 24%);
    pointer-events: auto;
  }
  .toast {
    flex-wrap: nowrap;
    justify-self: center;
    max-inline-size: 100%;
    border: 1px solid transparent;
    background: var(--toast);
    color: var(--on-toast);
  }
  .toast p {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* A passage may be long; what is said about it is read to its end. */
  .toast bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }
  .toast p span {
    display: block;
  }
  .toast button {
    flex: none;
    border-color: transparent;
    background: none;
    color: inherit;
  }
  .toast button.undo {
    color: var(--toast-accent);
    font-weight: 600;
  }
  .toast button:hover {
    border-color: currentcolor;
  }
  .toast button.dismiss {
    padding-inline: 10px;
  }
  .toast :focus-visible {
    outline-color: var(--toast-accent);
  }
  .selection {
    padding-inline-start: 8px;
    border: 1px solid var(--line-strong);
    background: var(--surface);
  }
  .selection :is(button, select) {
    padding-inline: 10px;
  }
  .selection b {
    margin-inline-end: auto;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .toast {
      border-color: CanvasText;
    }
  }
  @media (max-width: 540px) {
    .fresh {
      inset-block-start: 12px;
    }
    .toast:has(p span) {
      flex-wrap: wrap;
      justify-content: end;
    }
    .toast p:has(span) {
      flex-basis: 100%;
    }
  }
  @media print {
    .fresh,
    .dock,
    .not-live {
      display: none;
    }
  }
`;
