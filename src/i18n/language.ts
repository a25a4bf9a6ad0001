/** The element above, out of a shadow root if need be. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * The language of an element: the nearest `lang` attribute, out of shadow roots too, as in HTML
 * (Living Standard, 3.2.6.2). English when the page names none, or names none that Intl knows.
 *
 * @returns a BCP 47 language tag
 */
export function languageOf(element: Element): string {
  for (let current: Element | null = element; current; current = parentOf(current)) {
    const language = current.getAttribute('lang');
    if (language === null) continue;
    try {
      return Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0] ?? 'en';
    } catch {
      // Not a language tag ("swedish"): what an outer element says is a better guess than none.
    }
  }
  return 'en';
}
