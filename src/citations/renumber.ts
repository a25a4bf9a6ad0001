let isAsked = false;

/** A page that is still being parsed may lack the rest of a bibliography. */
const parsed = (): Promise<unknown> =>
  document.readyState === 'loading'
    ? new Promise((resolve) =>
        document.addEventListener('DOMContentLoaded', resolve, { once: true }),
      )
    : // After the other elements have had their turn.
      new Promise((resolve) => setTimeout(resolve));

/**
 * Numbers the citations and lists of the page anew, once for all elements that ask in the same
 * moment. What does it is loaded here: a page's first paint needs none of it.
 */
export async function renumberSoon(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  await parsed();
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
}
