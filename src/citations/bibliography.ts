import { articleOf, warn } from '../ui/index.js';
import type { CiteRef } from './cite-ref.js';
import { Bibliography } from './loaded-bibliography.js';
import { readKeys } from './numbering.js';
import type { ReferenceList } from './reference-list.js';
import { reportMissing } from './show-citation.js';
import { showReferences } from './show-references.js';

const bibliographies = new WeakMap<ReferenceList, Bibliography>();

/** Has an element load its bibliography and its style anew. */
export function forget(element: ReferenceList): void {
  const bibliography = bibliographies.get(element);
  if (!bibliography) return;
  bibliography.source = '';
  bibliography.styleSource = '';
}

/** The list that serves a citation: of those around it, the one of the smallest article. */
function assign(page: Document, lists: readonly ReferenceList[]): Map<ReferenceList, CiteRef[]> {
  const articles = lists.map((list) => [list, articleOf(list, list.for)] as const);
  const assigned = new Map(lists.map((list): [ReferenceList, CiteRef[]] => [list, []]));
  for (const [index, [list, article]] of articles.entries()) {
    const first = articles.findIndex(([, other]) => other === article);
    if (first < index) {
      warn(list, 'another <reference-list> serves the same article: say with for which is whose.');
    }
  }
  for (const citation of page.querySelectorAll<CiteRef>('cite-ref:defined')) {
    const around = articles.filter(([, article]) => article.contains(citation));
    const [best] = around.filter(
      ([, article]) => !around.some(([, other]) => other !== article && article.contains(other)),
    );
    if (best) assigned.get(best[0])?.push(citation);
    else if (lists.length > 0) {
      warn(citation, 'it is in no article that a <reference-list> serves; see for.');
      reportMissing(citation, readKeys(citation.keys));
    }
  }
  return assigned;
}

/** Numbers the citations and lists of a page anew. */
export function renumber(page: Document): void {
  const lists = Array.from(page.querySelectorAll<ReferenceList>('reference-list:defined'));
  for (const [list, citations] of assign(page, lists)) {
    const bibliography = bibliographies.get(list) ?? new Bibliography(list);
    bibliographies.set(list, bibliography);
    showReferences(bibliography, citations).catch((error: unknown) => {
      bibliography.fail(error);
      bibliography.whenOnline();
    });
  }
}
