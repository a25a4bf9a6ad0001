/** Real input: every call is carried out by the browser's driver, not by synthetic events. */
import { executeServerCommand } from '@web/test-runner-commands';

type Point = readonly [x: number, y: number];
/** Something of the page, or a place in the window. */
type Target = Element | Range | Point;

const run = (command: string, ...payload: unknown[]): Promise<unknown> =>
  executeServerCommand(`input:${command}`, payload);

/** Presses keys together, the last one last: `chord('Control', 'Enter')`. */
export const chord = (...keys: string[]): Promise<unknown> => run('chord', keys);

/** Presses and lets go of keys in any order: `sequence('+Control', '+Enter', '-Control', '-Enter')`. */
export const sequence = (...steps: string[]): Promise<unknown> => run('sequence', steps);

/** Clicks with the mouse; `count` 2 is a double click, 3 a triple click. */
export const click = async (at: Target, count = 1): Promise<unknown> =>
  run('click', await pointOf(at), count);

/** Presses the mouse button at one place and releases it at another. */
export const drag = (from: Point, to: Point): Promise<unknown> =>
  run('drag', from.map(Math.round), to.map(Math.round));

/** Moves the mouse. */
export const move = async (to: Target): Promise<unknown> => run('move', await pointOf(to));

/** Touches the screen. */
export const tap = async (at: Target): Promise<unknown> => run('tap', await pointOf(at));

/** The middle of an element, or of a passage, that has come to rest. */
async function pointOf(at: Target): Promise<Point> {
  if (!(at instanceof Element || at instanceof Range)) {
    return [Math.round(at[0]), Math.round(at[1])];
  }
  await toRest(at);
  // What was replaced meanwhile is at 0, 0 for the browser: a click there would be another's.
  const node = at instanceof Range ? at.startContainer : at;
  if (!node.isConnected) throw new Error(`<${node.nodeName}> was taken out of the page.`);
  const { x, y, width, height } = at.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** The end of the next frame: whatever is placed in it, or in answer to its layout, is placed. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Brings something into view and waits until it is drawn where its box is: on a busy machine the
 * screen, which is what a mouse meets, is frames behind, and the page may still be scrolling.
 */
export async function toRest(target: Element | Range): Promise<void> {
  const element = target instanceof Range ? target.startContainer.parentElement : target;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  let box = '';
  for (let now = placeOf(target); now !== box; now = placeOf(target)) {
    box = now;
    await nextFrame();
    await nextFrame();
  }
}

const placeOf = (target: Element | Range): string => JSON.stringify(target.getBoundingClientRect());

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
  if (from.node.parentElement) await toRest(from.node.parentElement);
  await drag(caretPoint(from.node, from.offset), caretPoint(to.node, to.offset));
}
