import { css } from 'lit';

/** The dialog: in the middle of a window, a sheet at the bottom of a phone. */
export const styles = css`
  dialog {
    /* What a virtual keyboard leaves of the window; see virtual-keyboard.ts. */
    --_most: calc(var(--_seen, 100dvh) - 2rem);
    inset-block-end: var(--_keyboard, 0);
    inline-size: min(36rem, 100% - 2rem);
    max-inline-size: none;
    max-block-size: var(--_most);
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    /* What the page says of the text around the element is not meant for the dialog. */
    font-family: var(--_font);
    font-size: 1rem;
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    transition: translate 0.15s ease-out;
  }
  dialog::backdrop {
    background: rgb(10 20 30 / 45%);
    transition: background 0.15s;
  }
  @starting-style {
    dialog {
      translate: 0 0.5rem;
    }
    dialog::backdrop {
      background: transparent;
    }
  }
  form {
    display: flex;
    flex-direction: column;
    max-block-size: calc(var(--_most) - 2px);
  }
  h2 {
    margin: 0;
    padding: 1.1rem 1.25rem 0.4rem;
    font-size: 1.2rem;
    line-height: 1.3;
  }
  .body {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    gap: 0.9rem;
    min-block-size: 0;
    padding: 0.35rem 1.25rem 1rem;
    overflow: auto;
    scroll-padding-block: 0.5rem;
    overscroll-behavior: contain;
  }
  .body > * {
    flex: none;
  }
  [hidden] {
    display: none;
  }
  h2:focus-visible {
    outline: none;
  }
  p,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  blockquote {
    max-block-size: 9.5rem;
    padding: 0.6rem 0.9rem;
    overflow: auto;
    border-inline-start: 4px solid var(--_border);
    border-radius: 2px;
    color: var(--_muted);
    overflow-wrap: anywhere;
    scrollbar-width: thin;
  }
  mark {
    padding-block: 0.1em;
    border-radius: 2px;
    background: var(--corrigenda-mark, light-dark(#ffe58a, #6b5300));
    color: var(--_text);
    box-decoration-break: clone;
  }
  .notice {
    padding: 0.6rem 0.9rem;
    border-radius: var(--_radius);
    background: var(--_caution-surface);
    color: var(--_caution);
  }
  #instructions {
    color: var(--_muted);
  }
  legend,
  .field > label {
    display: block;
    padding: 0;
    margin-block-end: 0.3rem;
    font-weight: 600;
  }
  small {
    font-size: 1em;
    font-weight: 400;
    color: var(--_muted);
  }
  fieldset {
    min-inline-size: 0;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  fieldset label {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    min-block-size: 2.5rem;
    padding: 0.25rem 0.8rem 0.25rem 0.65rem;
    border: 1px solid var(--_border);
    border-radius: 99px;
    cursor: pointer;
  }
  fieldset label:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  fieldset label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  input[type='radio'] {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    outline: none;
    accent-color: var(--_accent);
  }
  textarea,
  input[name='email'],
  .growing::after {
    display: block;
    inline-size: 100%;
    padding: 0.5rem 0.7rem;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    /* 16 px at least: iOS zooms into fields with smaller text. */
    font: inherit;
    font-size: max(1rem, 16px);
  }
  input[name='email'] {
    min-block-size: 2.75rem;
  }
  /* A text field has the height of its text, which stands in the same cell, unseen. */
  .growing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .growing > textarea,
  .growing::after {
    grid-area: 1 / 1;
    min-block-size: 3.9rem;
  }
  .growing::after {
    max-block-size: 12rem;
    overflow: hidden;
    overflow-wrap: break-word;
    white-space: pre-wrap;
    visibility: hidden;
    content: attr(data-text) ' ';
  }
  textarea {
    resize: vertical;
  }
  .honeypot {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  .change {
    max-block-size: 9.5rem;
    padding-inline: 0.7rem;
    margin-block-start: -0.5rem;
    overflow: auto;
    color: var(--_muted);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  del {
    border-radius: 2px;
    background: var(--_negative-surface);
    color: var(--_negative);
  }
  ins {
    border-radius: 2px;
    background: var(--_positive-surface);
    color: var(--_positive);
  }
  del + ins {
    margin-inline-start: 0.25em;
  }
  [aria-invalid] {
    border-color: var(--_negative);
    box-shadow: 0 0 0 1px var(--_negative);
  }
  .note,
  .authored {
    color: var(--_muted);
  }
  .field > .authored {
    margin-block-start: 0.25rem;
  }
  .note.shown {
    margin-block: -0.2rem 0.3rem;
  }
  .note span {
    color: var(--_negative);
  }
  .foot {
    flex: none;
    padding: 0.9rem 1.25rem 1.1rem;
    border-block-start: 1px solid var(--_border);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }
  .actions :is(button, a) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 1.1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .actions .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .actions [aria-disabled] {
    opacity: 0.7;
    cursor: progress;
  }
  #status:not(:empty) {
    margin-block-end: 0.8rem;
  }
  [data-phase='failed'] #status,
  [data-phase='refused'] #status {
    padding: 0.6rem 0.9rem;
    border-radius: var(--_radius);
    background: var(--_negative-surface);
    color: var(--_negative);
  }
  [data-queued] #status:not(:empty) {
    background: var(--_caution-surface);
    color: var(--_caution);
  }
  :is([data-phase='sent'], [data-phase='mailed']) .foot {
    border: 0;
  }
  [data-phase='sent'] #status {
    color: var(--_positive);
    font-weight: 600;
  }
  [data-phase='sent'] #status::before {
    content: '✓\\00a0\\00a0' / '';
  }
  .rules {
    max-block-size: 9.5rem;
    overflow: auto;
    scrollbar-width: thin;
  }
  .authored ::slotted(*) {
    margin-block: 0;
  }
  @media (width < 40rem) {
    dialog {
      --_most: calc(var(--_seen, 100dvh) - 0.5rem);
      inset-block-start: auto;
      inline-size: 100%;
      margin: 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .foot {
      padding-block-end: max(1rem, env(safe-area-inset-bottom));
    }
    .actions :is(button, a) {
      flex: 1 1 auto;
      padding-inline: 0.7rem;
    }
  }
  /* Zoomed in, or a phone on its side: the whole dialog scrolls. */
  @media (height < 34rem) {
    dialog {
      --_most: calc(var(--_seen, 100dvh) - 0.5rem);
    }
    form {
      max-block-size: none;
    }
    .body,
    blockquote,
    .change,
    .rules {
      flex: none;
      max-block-size: none;
      overflow: visible;
    }
  }
  /* On its side there is room for the buttons to stay. */
  @media (17rem <= height < 34rem) {
    dialog {
      scroll-padding-block: 0.5rem 4.25rem;
    }
    .foot {
      position: sticky;
      inset-block-end: 0;
      padding-block: 0.5rem;
      background: var(--_surface);
    }
  }
  @media (forced-colors: active) {
    mark {
      text-decoration: underline;
    }
    .notice,
    #status:not(:empty) {
      border: 1px solid;
    }
  }
`;
