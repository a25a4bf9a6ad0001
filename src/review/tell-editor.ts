import { warn } from '../ui/warn.js';
import type { ProblemCode } from './problems.js';
import type { ReviewProblem } from './status.js';

/** The sentences for editors: readers seldom load them. The bare code if they cannot be had. */
const load = () => import('./problems.js').catch(() => undefined);

/** Warns the page's editor once of a problem. */
export async function tellEditor(element: Element, code: ProblemCode, value = ''): Promise<void> {
  warn(element, (await load())?.sentences[code] ?? code, value);
}

/** Warns the page's editor once of everything that is wrong with a claim. */
export async function tellProblems(
  element: Element,
  problems: readonly ReviewProblem[],
  shown: boolean,
): Promise<void> {
  const text = (await load())?.describeProblems(problems, shown);
  warn(element, text ?? problems.map(({ code }) => code).join());
}
