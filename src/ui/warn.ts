const warned = new WeakMap<object, Set<string>>();

/**
 * Tells the page's editor what is wrong, where, and what to do: once for each element and value,
 * so that a fault that is met again at every update does not flood the console.
 *
 * @param element the element at fault; the console links to it
 * @param problem a sentence that names the problem and how to mend it
 * @param value the value at fault
 */
export function warn(element: Element, problem: string, value?: unknown): void {
  const known = warned.get(element) ?? new Set();
  warned.set(element, known);
  const key = `${problem}\n${String(value)}`;
  if (known.has(key)) return;
  known.add(key);
  const name = element.localName;
  console.warn(
    `corrigenda <${name}>: ${problem}`,
    ...(value === undefined ? [] : [value]),
    element,
  );
}
