import { css } from 'lit';

/** What stands beside the author's text: the sign at a marker, the notice and the back-links. */
export const styles = css`
  :host {
    /* The page's rules for a span in its list are not meant for it. */
    all: unset !important;
    -webkit-user-select: none !important;
    user-select: none !important;
  }
  :host([data-citation='sign']) {
    position: relative !important;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* Over the corner of the marker: takes no room, so that no line of the text changes. */
  .sign {
    position: absolute;
    inset-block-end: calc(100% - 0.35em);
    inset-inline-start: -0.2em;
    inline-size: max(0.7em, 11px);
    block-size: max(0.7em, 11px);
    color: var(--_negative);
    line-height: 0;
  }
  .sign svg {
    inline-size: 100%;
    block-size: 100%;
    fill: var(--_surface);
    stroke-width: 2;
  }
  .notice {
    display: inline-block;
    margin-inline-start: 0.5em;
    padding-inline: 0.45em;
    border-radius: 4px;
    background: var(--_negative-surface);
    color: var(--_negative);
    font-size: 0.85em;
    font-weight: 600;
    line-height: 1.4;
  }
  .notice svg {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
  }
  .notice time {
    font-weight: 400;
  }
  .notice a {
    color: inherit;
  }
  .sign[data-status='corrected'],
  .sign[data-status='expression-of-concern'] {
    color: var(--_caution);
  }
  .notice[data-status='corrected'],
  .notice[data-status='expression-of-concern'] {
    background: var(--_caution-surface);
    color: var(--_caution);
  }
  .back-links {
    margin-inline-start: 0.4em;
    color: var(--_muted);
    /* Arrow and letters in the page's direction, whatever the reference is written in. */
    unicode-bidi: isolate;
  }
  .back-links a {
    display: inline-block;
    min-inline-size: 24px;
    text-align: center;
    text-decoration: none;
    line-height: inherit;
  }
  .back-links a:hover {
    text-decoration: underline;
  }
  .back-links a:focus-visible {
    outline-offset: 0;
  }
  @media (forced-colors: active) {
    .notice {
      outline: 1px solid;
    }
  }
  @media print {
    .sign,
    .back-links {
      display: none;
    }
    .notice {
      outline: 1px solid;
      background: none;
    }
  }
`;
