import { TypoReporter } from '../../src/typo/index.js';
import { makeArticle, render } from '../anchoring/article.js';
import { languages } from '../anchoring/languages.js';
import { Random } from '../anchoring/random.js';

declare global {
  var reporterBench: { build: typeof build; prepare: typeof prepare; opened: typeof opened };
}

const article = (): Element => {
  const found = document.querySelector('article');
  if (!found) throw new Error('no article');
  return found;
};

/** An article of about so many characters, a reporter, and a bare dialog to compare with. */
function build(length: number): number {
  const [, english = languages[0]] = languages;
  if (!english) throw new Error('no language');
  document.body.append(document.createElement('article'));
  render(makeArticle(english, length, new Random(1)), article());
  customElements.define('typo-reporter', TypoReporter);
  document.body.append(new TypoReporter());
  const bare = document.createElement('dialog');
  bare.append('A bare dialog', document.createElement('button'));
  document.body.append(bare);
  addEventListener('keydown', ({ key }) => {
    if (key === 'F9') bare.showModal();
  });
  return article().textContent?.length ?? 0;
}

/** Selects a word somewhere in the article; `changed` changes the page, so that its text is read again. */
function prepare(turn: number, changed: boolean): void {
  for (const dialog of dialogs()) dialog.close();
  const texts = document.createTreeWalker(article(), NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (texts.nextNode()) nodes.push(texts.currentNode as Text);
  const node = nodes[Math.floor(((turn * 0.618) % 1) * nodes.length)];
  if (changed) article().append(document.createElement('p'));
  if (node) getSelection()?.setBaseAndExtent(node, 0, node, Math.min(12, node.length));
  node?.parentElement?.scrollIntoView({ block: 'center' });
}

const dialogs = (): HTMLDialogElement[] =>
  [document, document.querySelector('typo-reporter')?.shadowRoot].flatMap((root) =>
    Array.from(root?.querySelectorAll('dialog') ?? []),
  );

let shownAt = 0;
const { showModal } = HTMLDialogElement.prototype;
HTMLDialogElement.prototype.showModal = function () {
  shownAt = performance.now();
  showModal.call(this);
};

/**
 * Milliseconds from the next key press to the call that opens a dialog, which is our part, and to
 * the frame in which it is seen.
 */
function opened(key: string): Promise<readonly [called: number, seen: number]> {
  return new Promise((resolve) => {
    const start = (event: KeyboardEvent): void => {
      if (event.key !== key) return;
      removeEventListener('keydown', start, { capture: true });
      const look = (): void => {
        if (!dialogs().some(({ open }) => open)) requestAnimationFrame(look);
        // The task after a frame's callbacks comes when the frame is drawn.
        else {
          setTimeout(() =>
            resolve([shownAt - event.timeStamp, performance.now() - event.timeStamp]),
          );
        }
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', start, { capture: true });
  });
}

globalThis.reporterBench = { build, prepare, opened };
