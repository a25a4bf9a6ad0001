import { languageOf, loadLocale } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import type { CiteRef } from './cite-ref.js';
import { readKeys } from './numbering.js';
import { tellMissing } from './show-citation.js';
import { showGaps } from './show-references.js';

/** Whether the editor was told that the page has no list: once, and not for every citation. */
let isTold = false;

/**
 * Citations that no list serves: the editor is told, their words stay, and one without words
 * shows a gap.
 *
 * @param hasLists whether the page has lists for other articles
 */
export function leaveUnserved(citations: readonly CiteRef[], hasLists: boolean): void {
  if (hasLists) isTold = false;
  const [first] = citations;
  // A list that is not defined yet asks for its turn when it is.
  if (!first || (!hasLists && first.ownerDocument.querySelector('reference-list'))) return;
  if (hasLists) {
    for (const citation of citations)
      warn(citation, 'it is in no article that a <reference-list> serves; see for.');
  } else if (!isTold) {
    isTold = true;
    warn(
      first,
      'there is no <reference-list> on this page: add one that has these keys:',
      first.keys,
    );
  }
  for (const citation of citations) tellMissing(citation, readKeys(citation.keys));
  loadLocale(languageOf(first)).then(
    ({ messages }) => showGaps(citations, messages, true),
    (error: unknown) => warn(first, 'its words could not be loaded.', error),
  );
}
