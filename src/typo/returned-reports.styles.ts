import { css } from 'lit';

/** The notice beside the hint. */
export const styles = css`
  .returned {
    margin-block: 0.5rem;
    padding: 0.6rem 0.9rem;
    border-radius: var(--_radius);
    background: var(--_caution-surface);
    color: var(--_caution);
  }
  .returned button {
    min-block-size: 24px;
    margin-inline-end: 0.75em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .returned {
      border: 1px solid;
    }
  }
`;
