import { expect } from '@open-wc/testing';
import { click, move } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, linked, page, popoverOf } from './page.js';

type Copied = Record<string, string>;

/** Replaces the clipboard, which browsers under test have in different ways or not at all. */
async function withClipboard(
  clipboard: Partial<Clipboard> | undefined,
  work: () => Promise<void>,
): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

/** Opens the first reference and presses Copy; what the popover says then. */
async function copy(): Promise<string> {
  const { article, element } = await page(linked);
  await click(link(article, '[1]'));
  await waitUntil(() => isOpen(element));
  const button = popoverOf(element)?.querySelector<HTMLElement>('[part=copy]');
  if (!button) throw new Error('no button');
  expect(button.getAttribute('aria-label')).to.equal('Copy: Reference 1');
  await click(button);
  const said = popoverOf(element)?.querySelector('[role=status]');
  await waitUntil(() => said?.textContent, 'said');
  return said?.textContent ?? '';
}

const text = 'Alm B. Salt. doi:10.1000/salt';
const markup =
  'Alm B. <cite>Salt</cite>. <a href="https://doi.org/10.1000/salt">doi:10.1000/salt</a>';

describe('copying a reference', () => {
  beforeEach(() => move([1, 1]));

  it('copies text and emphasis, and says so', async () => {
    const copied: Copied = {};
    const write = async ([item]: ClipboardItem[]): Promise<void> => {
      for (const type of item?.types ?? []) {
        copied[type] = (await (await item?.getType(type))?.text()) ?? '';
      }
    };
    await withClipboard({ write: write as Clipboard['write'] }, async () => {
      expect(await copy()).to.equal('Copied.');
    });
    expect(copied).to.deep.equal({ 'text/plain': text, 'text/html': markup });
  });

  it('copies where there is no Clipboard API', async () => {
    const { execCommand } = document;
    let copied: Copied = {};
    // What a browser does when it is allowed.
    document.execCommand = (command: string): boolean => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent(command, { cancelable: true });
      // Firefox makes its own, which is empty.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      document.dispatchEvent(event);
      copied = Object.fromEntries(
        clipboardData.types.map((type) => [type, clipboardData.getData(type)]),
      );
      return true;
    };
    // Many pages add their address to what is copied.
    const addAddress = ({ clipboardData }: ClipboardEvent): unknown =>
      clipboardData?.setData('text/plain', 'Read more at https://example.org/');
    document.addEventListener('copy', addAddress);
    try {
      await withClipboard(undefined, async () => {
        expect(await copy()).to.equal('Copied.');
      });
    } finally {
      document.execCommand = execCommand;
      document.removeEventListener('copy', addAddress);
    }
    expect(copied['text/plain']).to.equal(text);
  });

  it('selects the text where the browser does not allow it', async () => {
    const { execCommand } = document;
    document.execCommand = () => false;
    try {
      await withClipboard(undefined, async () => {
        expect(await copy()).to.match(/does not allow/);
      });
    } finally {
      document.execCommand = execCommand;
      getSelection()?.removeAllRanges();
    }
  });
});
