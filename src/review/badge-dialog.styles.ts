import { css } from 'lit';

/** On screens only: on paper the dialog is plain text. */
export const dialogStyles = css`
  @media screen {
    .dialog {
      position: fixed;
      inset: auto;
      margin: 0;
      padding: 0 1.125rem 1rem;
      inline-size: min(var(--corrigenda-badge-dialog-width, 22rem), 100vw - 1rem);
      max-block-size: min(30rem, 100dvh - 1rem);
      overflow: auto;
      overscroll-behavior: contain;
      font-size: 1rem;
      font-style: normal;
      font-weight: 400;
      line-height: 1.5;
      font-family: var(--_font);
      text-align: start;
      white-space: normal;
      color: var(--_text);
      background: var(--_surface);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      box-shadow: var(--_shadow);
      z-index: 2147483646;
    }
    .dialog:focus {
      outline: none;
    }
    .head {
      display: flex;
      gap: 0.75rem;
      align-items: flex-start;
      justify-content: space-between;
      /* Where the dialog scrolls, its close button stays in reach. */
      position: sticky;
      inset-block-start: 0;
      padding-block: 1rem 0.4rem;
      margin-block-end: -0.4rem;
      background: inherit;
    }
    .title {
      font-weight: 650;
      font-size: 1.0625rem;
      line-height: 1.35;
    }
    .close {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 2.25rem;
      block-size: 2.25rem;
      margin: -0.4rem;
      margin-inline-end: -0.6rem;
      padding: 0;
      color: var(--_muted);
      background: none;
      border: 1px solid transparent;
      border-radius: var(--_radius);
    }
    .close:hover {
      color: var(--_text);
      border-color: var(--_border);
    }
    .dialog p,
    .dialog ::slotted(*) {
      margin-block: 0.75rem 0;
    }
    /* What an author had to write without paragraphs, inside one. */
    .dialog ::slotted(span:not([hidden])) {
      display: block;
    }
    .dialog slot[name='history'] {
      --_history-margin: 0.25rem 0;
      --_history-indent: 1.75rem;
    }
    .dialog .state {
      display: flex;
      align-items: center;
      gap: 0.4em;
      padding: 0.4em 0.6em;
      background: var(--_tint);
      border-radius: calc(var(--_radius) / 2);
    }
    .hidden-label {
      font-weight: 600;
    }
    .term {
      display: block;
      font-size: 0.8125rem;
      color: var(--_muted);
    }
    .hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media screen and (max-width: 30em) {
    .dialog {
      --_sheet: 1;
      inset: auto 0 0;
      inline-size: 100%;
      max-inline-size: none;
      max-block-size: 85dvh;
      padding-block-end: calc(1rem + env(safe-area-inset-bottom));
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .close {
      inline-size: 2.75rem;
      block-size: 2.75rem;
      margin-block: -0.6rem;
    }
  }
`;
