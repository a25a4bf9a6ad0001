/** Real input: every call is carried out by the browser's driver, not by synthetic events. */
import { executeServerCommand } from '@web/test-runner-commands';

type Point = readonly [x: number, y: number];

const run = (command: string, ...payload: unknown[]): Promise<unknown> =>
  executeServerCommand(`input:${command}`, payload);

/** Presses keys together, the last one last: `chord('Control', 'Enter')`. */
export const chord = (...keys: string[]): Promise<unknown> => run('chord', keys);

/** Presses and lets go of keys in any order: `sequence('+Control', '+Enter', '-Control', '-Enter')`. */
export const sequence = (...steps: string[]): Promise<unknown> => run('sequence', steps);

/** Clicks with the mouse; `count` 2 is a double click, 3 a triple click. */
export const click = async (at: Element | Point, count = 1): Promise<unknown> =>
  run('click', await pointOf(at), count);

/** Presses the mouse button at one place and releases it at another. */
export const drag = (from: Point, to: Point): Promise<unknown> =>
  run('drag', from.map(Math.round), to.map(Math.round));

/** Moves the mouse. */
export const move = async (to: Element | Point): Promise<unknown> => run('move', await pointOf(to));

/** Touches the screen. */
export const tap = async (at: Element | Point): Promise<unknown> => run('tap', await pointOf(at));

/** The middle of an element that has come to rest. */
async function pointOf(at: Element | Point): Promise<Point> {
  if (!(at instanceof Element)) return [Math.round(at[0]), Math.round(at[1])];
  await scrollTo(at);
  // What was replaced meanwhile is at 0, 0 for the browser: a click there would be another's.
  if (!at.isConnected) throw new Error(`<${at.localName}> was taken out of the page.`);
  const { x, y, width, height } = at.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** The end of the next frame: whatever is placed in it, or in answer to its layout, is placed. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Brings an element into view and waits until it is drawn where its box is: on a busy machine the
 * screen, which is what a mouse meets, is frames behind.
 */
async function scrollTo(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  let box = '';
  for (let now = placeOf(element); now !== box; now = placeOf(element)) {
    box = now;
    await nextFrame();
    await nextFrame();
  }
}

const placeOf = (element: Element): string => JSON.stringify(element.getBoundingClientRect());

/**
 * The place on the screen just before a character of a text node, in the middle of its line:
 * where a mouse starts or ends a selection.
 */
export function caretPoint(node: Text, offset: number): Point {
  const range = document.createRange();
  const atEnd = offset >= node.data.length;
  range.setStart(node, atEnd ? offset - 1 : offset);
  range.setEnd(node, atEnd ? offset : offset + 1);
  const rects = range.getClientRects();
  const rect = (atEnd ? rects[rects.length - 1] : rects[0]) ?? range.getBoundingClientRect();
  const rightToLeft = getComputedStyle(node.parentElement ?? document.body).direction === 'rtl';
  const x = atEnd === rightToLeft ? rect.left + 0.5 : rect.right - 0.5;
  return [Math.round(x), Math.round(rect.top + rect.height / 2)];
}

/** Selects text with the mouse, from one character to another (backwards if `from` is later). */
export async function selectByMouse(
  from: { node: Text; offset: number },
  to: { node: Text; offset: number },
): Promise<void> {
  if (from.node.parentElement) await scrollTo(from.node.parentElement);
  await drag(caretPoint(from.node, from.offset), caretPoint(to.node, to.offset));
}
