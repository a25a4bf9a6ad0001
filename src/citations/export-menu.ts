import { adoptStyles, html, nothing, render } from 'lit';
import type { Messages } from '../i18n/index.js';
import { anchorTo, keepBeside } from '../ui/index.js';
import { exportMenuStyles } from './export-menu.styles.js';
import { faultNotice } from './fault-notice.js';
import type { CslItem } from './formats/csl.js';

/** A format that references can be downloaded in. */
interface ExportFormat {
  /** What it is called, in every language. */
  readonly label: string;
  /** What file names end with. */
  readonly extension: string;
  readonly type: string;
  write(items: readonly CslItem[]): Promise<string>;
}

const formats: Readonly<Record<string, ExportFormat>> = {
  'csl-json': {
    label: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: async (items) => `${JSON.stringify(items, null, 2)}\n`,
  },
  bibtex: {
    label: 'BibTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    write: async (items) => (await import('./formats/to-bibtex.js')).toBibTeX(items),
  },
  ris: {
    label: 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: async (items) => (await import('./formats/to-ris.js')).toRis(items),
  },
};

/** `high-blood-pressure-references.bib`, after the last part of the page's address. */
function fileName(page: Document, extension: string): string {
  const { pathname } = new URL(page.URL);
  let last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    last = decodeURIComponent(last);
  } catch {
    // An address in another encoding, or with a bare per cent sign, does as it is.
  }
  const name = last
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${[name, 'references'].filter(Boolean).join('-')}.${extension}`;
}

/** Has the browser save a text as a file. */
function download(page: Document, text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** An element for the button and its choice of formats, with styles of its own. */
export function makeExportMenu(page: Document): HTMLElement {
  const host = page.createElement('div');
  host.className = 'reference-export';
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, exportMenuStyles.flat());
  return host;
}

const buttonOf = (popover: Element): HTMLElement => popover.previousElementSibling as HTMLElement;

/** A reader who leaves the choice by the keyboard is at its button again. */
function onBeforeToggle(event: Event): void {
  const popover = event.currentTarget as HTMLElement;
  const button = buttonOf(popover);
  if ((event as ToggleEvent).newState === 'open') anchorTo(popover, button);
  else if (popover.matches(':focus-within')) button.focus();
}

/** Shows or hides the choice, which stands at its button while it is open. */
function onToggle(event: Event): void {
  const popover = event.currentTarget as HTMLElement;
  const button = buttonOf(popover);
  const isOpen = (event as ToggleEvent).newState === 'open';
  button.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) return;
  const stop = keepBeside(popover, () => button.getBoundingClientRect());
  popover.addEventListener('toggle', stop, { once: true });
  popover.querySelector('button')?.focus();
}

/** The format that could not be had last, of each menu. */
const missed = new WeakMap<HTMLElement, ExportFormat>();

/**
 * Shows the button.
 *
 * @param names formats that it offers: `csl-json`, `bibtex`, `ris`
 * @param items the references at the moment when one is chosen
 * @param fail is told why a file could not be made
 */
export function fillExportMenu(
  host: HTMLElement,
  names: readonly string[],
  messages: Messages,
  items: () => readonly CslItem[],
  fail: (error: Error) => void,
): void {
  const page = host.ownerDocument;
  const root = host.shadowRoot;
  if (!root) return;
  const save = async (format: ExportFormat): Promise<void> => {
    const hadFault = missed.delete(host);
    try {
      const text = await format.write(items());
      download(page, text, fileName(page, format.extension), format.type);
    } catch (error) {
      missed.set(host, format);
      fail(new Error(`The references could not be saved as ${format.label}: ${String(error)}`));
    }
    // What is said again is put in anew, so that it is heard again.
    const hadFocus = hadFault && root.activeElement?.matches('.fault button');
    show();
    if (missed.has(host)) show(missed.get(host));
    if (!hadFocus) return;
    // The notice stands after the button that it is about.
    const buttons = root.querySelectorAll<HTMLElement>('[part=export-button],.fault button');
    Array.from(buttons).at(-1)?.focus();
  };
  const choose = (format: ExportFormat, event: Event): void => {
    (event.currentTarget as Element).closest<HTMLElement>('.formats')?.hidePopover();
    void save(format);
  };
  const offered = Object.keys(formats).filter((name) => names.includes(name));
  const choice = offered.map((name) => formats[name]).filter((format) => format !== undefined);
  const show = (fault?: ExportFormat): void => {
    render(
      html`<button type="button" part="export-button" popovertarget="formats" aria-expanded="false"
          aria-controls="formats">${messages.exportReferences}</button
        ><div id="formats" class="formats" part="export-formats" popover
          @beforetoggle=${onBeforeToggle} @toggle=${onToggle}>
          <ul role="list">
            ${choice.map(
              (format) => html`<li><button type="button"
                @click=${(event: Event) => choose(format, event)}>${format.label}</button></li>`,
            )}
          </ul>
        </div>${fault ? faultNotice(messages, () => void save(fault)) : nothing}`,
      root,
    );
  };
  show(missed.get(host));
}
