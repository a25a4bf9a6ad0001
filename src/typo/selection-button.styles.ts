import { css } from 'lit';

/** The button near a selection: above everything, where `placeButton` says. */
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
    touch-action: manipulation;
    transform-origin: 0 0;
    white-space: nowrap;
  }
  #announcement {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
