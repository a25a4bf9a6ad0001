let isAsked = false;

/**
 * Numbers the citations and lists of the page anew, once for all elements that ask in the same
 * moment. What does it is loaded here: a page's first paint needs none of it.
 */
export function renumberSoon(): void {
  if (isAsked) return;
  isAsked = true;
  // After the parser and the other elements have had their turn.
  setTimeout(async () => {
    isAsked = false;
    try {
      const { renumber } = await import('./bibliography.js');
      renumber(document);
    } catch (error) {
      console.warn(
        'corrigenda: the reference list could not be loaded; the page stays as it is.',
        error,
      );
    }
  });
}
