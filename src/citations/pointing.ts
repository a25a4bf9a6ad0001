/**
 * Where scripts of publishers keep what a link leads to that has no address of its own, such as
 * `<a href="#" data-rid="ref1">`: one id, or several in `aria-describedby`.
 */
export const pointing = ['data-rid', 'data-open', 'reveal-id', 'aria-describedby'] as const;

/** Whether a link without a target in its address may have one there. */
export const mayPoint = (link: Element): boolean =>
  pointing.some((name) => link.hasAttribute(name));
