import { css } from 'lit';

/** The button near a selection: above everything, where `keepAt` puts it. */
export const styles = css`
  #selection-button {
    position: fixed;
    inset: auto;
    min-block-size: 2.75rem;
    margin: 0;
    padding: 0.5rem 1.1rem;
    border: 1px solid var(--_accent);
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: var(--_shadow);
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.4;
    user-select: none;
    -webkit-user-select: none;
  }
`;
