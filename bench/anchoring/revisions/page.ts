import { describeRange, findRange } from '../../../src/text/index.js';
import type { Outcome, Result } from '../page.js';
import { Random } from '../random.js';
import { type ChoiceKind, choiceKinds, choose } from './choices.js';
import { makePage, type Rendered, render } from './document.js';
import { lexiconCodes, type Prose } from './prose.js';
import { type Revision, removing, revise, surviving, withTwin } from './revise.js';

declare global {
  var sentences: Record<string, string[]>;
  var revisions: { codes: typeof codes; run: typeof run };
}

export const codes = (): string[] => [...Object.keys(globalThis.sentences), ...lexiconCodes];

const proseOf = (code: string): Prose => ({ code, sentences: globalThis.sentences[code] ?? [] });

const roots = ['article', 'shadow root', 'detached', 'body'] as const;

function rootOf(kind: (typeof roots)[number]): ParentNode & Node {
  document.body.replaceChildren();
  const article = document.createElement('article');
  if (kind === 'body') return document.body;
  if (kind !== 'detached') document.body.append(article);
  return kind === 'shadow root' ? article.attachShadow({ mode: 'open' }) : article;
}

/** Where a DOM place is in the text that was written. */
function offsetOf(rendered: Rendered, node: Node, offset: number): number {
  const start = rendered.nodes.get(node as Text);
  if (start === undefined) throw new Error('The range does not end in text of the article.');
  return start + offset;
}

const invisible = /[\s\u00ad\u200b]/;

function trimmed(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && invisible.test(text.charAt(from))) from++;
  while (to > from && invisible.test(text.charAt(to - 1))) to--;
  return [from, to];
}

function judge(rendered: Rendered, range: Range | undefined): Outcome {
  const { truth, text } = rendered;
  if (!range) return truth ? 'missing' : 'exact';
  if (!truth) return 'wrong';
  const [from, to] = trimmed(
    text,
    offsetOf(rendered, range.startContainer, range.startOffset),
    offsetOf(rendered, range.endContainer, range.endOffset),
  );
  const [start, end] = trimmed(text, ...truth);
  if (from === start && to === end) return 'exact';
  return from < end && to > start ? 'touching' : 'wrong';
}

function rangeAt({ nodes, truth }: Rendered): Range {
  const range = document.createRange();
  if (!truth) throw new Error('no passage');
  for (const [node, at] of nodes) {
    if (truth[0] >= at && truth[0] < at + node.length) range.setStart(node, truth[0] - at);
    if (truth[1] > at && truth[1] <= at + node.length) range.setEnd(node, truth[1] - at);
  }
  return range;
}

/** Every kind of passage with every revision (a part of them on long pages). */
export function run(code: string, length: number, seed: number, share: number): Result[] {
  const random = new Random(seed);
  const prose = proseOf(code);
  const results: Result[] = [];
  const all = codes().filter((other) => other !== code);
  const page = makePage(prose, length, random);
  for (const selection of choiceKinds) {
    for (const edit of [...surviving, ...removing] as Revision[]) {
      if (!random.chance(share)) continue;
      let chosen = choose(page, selection as ChoiceKind, random);
      if (!chosen) continue;
      if (edit === 'deleted beside a twin') chosen = withTwin(chosen, random);
      const revised = revise(chosen, edit, random, proseOf(random.pick(all)));
      const kind = random.pick(roots);
      const root = rootOf(kind);
      const before = render(chosen, root, Random);
      document.body.getBoundingClientRect();
      const range = rangeAt(before);
      let outcome: Outcome = 'error';
      let detail = '';
      let json = '';
      let describing = 0;
      let finding = 0;
      let isGone = false;
      try {
        const started = performance.now();
        json = JSON.stringify(describeRange(range, root));
        describing = performance.now() - started;
        const after = render(revised, root, Random);
        isGone = !after.truth;
        document.body.getBoundingClientRect();
        const restarted = performance.now();
        const found = findRange(JSON.parse(json), root);
        finding = performance.now() - restarted;
        outcome = judge(after, found?.range);
        if (outcome !== 'exact') {
          const [start, end] = after.truth ?? [0, 0];
          detail = JSON.stringify({
            quote: String(range),
            now: after.text.slice(start, end),
            found: found && String(found.range),
            score: found?.score,
            around: after.truth && after.text.slice(Math.max(start - 60, 0), end + 60),
            json,
          });
        }
      } catch (error) {
        detail = String(error instanceof Error ? error.stack : error);
      }
      results.push({
        engine: 'corrigenda',
        language: code,
        length,
        selection,
        edit: isGone ? `${edit} (gone)` : edit,
        gone: isGone,
        outcome,
        describing,
        finding,
        bytes: json.length,
        detail,
      });
    }
  }
  return results;
}

globalThis.revisions = { codes, run };
