import { css } from 'lit';

/** The lists, the search and the filters. */
export const toolbar = css`
  .toolbar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-inline-size: 832px;

    margin-inline: auto;
    padding: 12px 16px 0;
  }
  .lists {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    border-block-end: 1px solid var(--line);
  }
  .lists a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 8px 2px;
    border-block-end: 2px solid transparent;
    color: var(--muted);
    font-weight: 500;
    text-decoration: none;
  }
  .lists a:hover {
    color: var(--text);
  }
  .lists a[aria-current] {
    border-color: var(--accent);
    color: var(--text);
  }
  .count {
    padding: 0 7px;
    border-radius: 999px;
    background: var(--chip);
    color: var(--muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  [aria-current] .count {
    background: var(--accent);
    color: var(--on-accent);
  }
  .searching {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  input[type='search'],
  .save input,
  select {
    min-block-size: 36px;
    padding: 4px 12px;
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  select {
    max-inline-size: 100%;
    padding-inline: 8px;
    text-overflow: ellipsis;
  }
  input[type='search'] {
    flex: 1 1 120px;
    min-inline-size: 0;
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  button.help {
    inline-size: 36px;
    padding: 0;
    justify-content: center;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr));
    gap: 12px;
  }
  .filters label {
    display: grid;
    align-items: stretch;
    gap: 2px;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .filters select {
    inline-size: 100%;
    font-size: 1rem;
  }
  .export {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .export a {
    padding: 4px;
    color: var(--accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    list-style: none;
  }
  .chips li {
    display: flex;
    min-inline-size: 0;
  }
  .chips a,
  .chips button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    min-inline-size: 0;
    padding: 2px 10px;
    border: 0;
    border-radius: 999px;
    background: var(--chip);
    color: var(--text);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
    text-decoration: none;
  }
  .chips a:hover,
  .chips button:hover {
    background: var(--line);
  }
  .chips a.plain {
    background: none;
    color: var(--accent);
  }
  .chips a.plain:hover {
    text-decoration: underline;
  }
  .saved a {
    border: 1px solid var(--line-strong);
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    background: none;
  }
  .saved button {
    border: 1px solid var(--line-strong);
    border-inline-start: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    background: none;
    color: var(--muted);
  }
  .save {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .save input {
    inline-size: 14em;
    max-inline-size: 100%;
  }
  @media (forced-colors: active) {
    .lists a:not([aria-current]) {
      border-color: Canvas;
    }
  }
  @media print {
    .toolbar {
      max-inline-size: none;
      padding-inline: 0;
    }
    .searching,
    .filters,
    .export,
    .saved,
    .save {
      display: none;
    }
  }
`;
