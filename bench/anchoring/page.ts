import { describeRange, findRange } from '../../src/text/index.js';
import { makeArticle, render, type Truth } from './article.js';
import { edit, survivingEdits } from './edits.js';
import { languages } from './languages.js';
import { Random } from './random.js';
import { select, selectionKinds } from './selections.js';

/** A way to describe passages and find them again. */
interface Engine {
  describe(range: Range, root: Element): unknown;
  find(description: unknown, root: Element): Range | null | Promise<Range | null>;
}

declare global {
  var peers: Record<string, Engine>;
  var bench: { runCases: typeof runCases; runBatches: typeof runBatches };
}

const ours: Engine = {
  describe: describeRange,
  find: (description, root) => findRange(description, root)?.range ?? null,
};

export type Outcome = 'exact' | 'touching' | 'wrong' | 'missing' | 'error';

export interface Result {
  readonly engine: string;
  readonly language: string;
  readonly length: number;
  readonly selection: string;
  readonly edit: string;
  /** Whether the edit took all of the passage away. */
  readonly gone: boolean;
  readonly outcome: Outcome;
  /** Milliseconds. */
  readonly describing: number;
  readonly finding: number;
  /** Of the description as JSON. */
  readonly bytes: number;
  readonly detail?: string;
}

const engines = (): [string, Engine][] => [
  ['corrigenda', ours],
  ...Object.entries(globalThis.peers ?? {}),
];

function rootElement(): Element {
  document.body.replaceChildren(document.createElement('article'));
  const root = document.body.firstElementChild;
  if (!root) throw new Error('no root');
  return root;
}

/** The place in the DOM of an offset into `root.textContent`. */
function pointAt(root: Element, offset: number, isEnd: boolean): [Node, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.length || (isEnd && left === node.length)) return [node, left];
    left -= node.length;
  }
  throw new Error('outside the article');
}

function rangeAt(root: Element, truth: Truth): Range {
  const range = document.createRange();
  range.setStart(...pointAt(root, truth.start, false));
  range.setEnd(...pointAt(root, truth.end, true));
  return range;
}

const invisible = /[\s\u00ad\u200b]/;

/** Cuts white space and invisible characters off the ends. */
function trimmed(text: string, { start, end }: Truth): Truth {
  let from = start;
  let to = end;
  while (from < to && invisible.test(text.charAt(from))) from++;
  while (to > from && invisible.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** How what was found compares with the truth. Nothing may be found where the passage is gone. */
function judge(root: Element, found: Range | null, truth: Truth | undefined): Outcome {
  if (!found) return truth ? 'missing' : 'exact';
  if (!truth) return 'wrong';
  const text = root.textContent ?? '';
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(found.startContainer, found.startOffset);
  const from = before.toString().length;
  const place = trimmed(text, { start: from, end: from + found.toString().length });
  const right = trimmed(text, truth);
  if (place.start === right.start && place.end === right.end) return 'exact';
  return place.start < right.end && place.end > right.start ? 'touching' : 'wrong';
}

async function timed<Value>(work: () => Value | Promise<Value>): Promise<[Value, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

/** Runs every kind of selection with every kind of edit on articles of one language and length. */
export async function runCases(
  code: string,
  length: number,
  seed: number,
  rounds: number,
): Promise<Result[]> {
  const language = languages.find((known) => known.code === code) ?? languages[0];
  if (!language) throw new Error('no language');
  const results: Result[] = [];
  const random = new Random(seed);
  const root = rootElement();
  const edits = [...survivingEdits, 'deleted', 'deleted'] as const;
  let turn = 0;
  for (let round = 0; round < rounds; round++) {
    const article = makeArticle(language, length, random);
    for (const selection of selectionKinds) {
      // On long articles each selection meets some of the edits, so that all kinds come up.
      for (const kind of edits) {
        if (length > 50_000 && turn++ % 3 !== 0) continue;
        const selected = select(article, selection, random);
        const changed = edit(selected, kind, random);
        for (const [engine, { describe, find }] of engines()) {
          const original = render(selected, root);
          if (!original) throw new Error('no selection');
          document.body.getBoundingClientRect();
          const range = rangeAt(root, original);
          let outcome: Outcome = 'error';
          let [describing, finding, bytes] = [0, 0, 0];
          let detail = '';
          try {
            const [description, describeTime] = await timed(() => describe(range, root));
            const json = JSON.stringify(description);
            const quote = range.toString();
            const truth = render(changed, root);
            document.body.getBoundingClientRect();
            const [found, findTime] = await timed(() => find(JSON.parse(json), root));
            outcome = judge(root, found, truth);
            describing = describeTime;
            finding = findTime;
            bytes = new TextEncoder().encode(json).length;
            if (outcome !== 'exact' && engine === 'corrigenda') {
              const now = truth && root.textContent?.slice(truth.start, truth.end);
              const around = truth && root.textContent?.slice(truth.start - 60, truth.end + 60);
              detail = JSON.stringify({ quote, now, found: String(found), around, json });
            }
          } catch (error) {
            detail = String(error);
          }
          results.push({
            engine,
            language: code,
            length,
            selection,
            edit: kind,
            gone: kind === 'deleted',
            outcome,
            describing,
            finding,
            bytes,
            detail,
          });
        }
      }
    }
  }
  return results;
}

/** Finds 50 passages on one long page, half of them edited: milliseconds by engine. */
export async function runBatches(
  code: string,
  length: number,
  seed: number,
): Promise<{ engine: string; milliseconds: number }[]> {
  const language = languages.find((known) => known.code === code) ?? languages[0];
  if (!language) throw new Error('no language');
  const random = new Random(seed);
  const root = rootElement();
  const article = makeArticle(language, length, random);
  const truths: Truth[] = [];
  const blocks = [...article.blocks];
  for (let i = 0; i < 50; i++) {
    const selected = select(article, random.pick(selectionKinds), random);
    const truth = render(selected, root);
    if (truth) truths.push(truth);
    // Every second passage is edited, in itself or beside it.
    const edited = edit(selected, random.pick(['near', 'quote'] as const), random);
    if (i % 2 === 0 || edited.blocks.length !== blocks.length) continue;
    for (const [at, block] of edited.blocks.entries()) {
      if (block !== selected.blocks[at]) blocks[at] = block;
    }
  }
  const changed = { ...article, blocks };
  const results: { engine: string; milliseconds: number }[] = [];
  for (const [engine, { describe, find }] of engines()) {
    render(article, root);
    const descriptions: unknown[] = [];
    for (const truth of truths) descriptions.push(await describe(rangeAt(root, truth), root));
    render(changed, root);
    document.body.getBoundingClientRect();
    const [, milliseconds] = await timed(async () => {
      for (const description of descriptions) {
        try {
          await find(description, root);
        } catch {
          // A peer that gives up has found nothing.
        }
      }
    });
    results.push({ engine, milliseconds });
  }
  return results;
}

globalThis.bench = { runCases, runBatches };
