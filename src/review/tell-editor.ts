import { warn } from '../ui/warn.js';
import type { ProblemCode } from './problems.js';
import type { ReviewProblem } from './status.js';

/** Warns the page's editor once. The sentence is loaded now: readers seldom pay for it. */
export async function tellEditor(element: Element, code: ProblemCode, value = ''): Promise<void> {
  const { sentences } = await import('./problems.js');
  warn(element, sentences[code], value);
}

/** Warns the page's editor once of everything that is wrong with a claim. */
export async function tellProblems(
  element: Element,
  problems: readonly ReviewProblem[],
  shown: boolean,
): Promise<void> {
  const { describeProblems } = await import('./problems.js');
  warn(element, describeProblems(problems, shown));
}
