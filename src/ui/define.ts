/**
 * Registers an element if its name is free. A page that loads the library twice, or has an
 * element of that name already, keeps the first one.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
