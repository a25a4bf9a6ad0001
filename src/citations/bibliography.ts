import { articleOf, warn } from '../ui/index.js';
import type { CiteRef } from './cite-ref.js';
import { Bibliography } from './loaded-bibliography.js';
import type { ReferenceList } from './reference-list.js';
import { showReferences } from './show-references.js';
import { leaveUnserved } from './unserved.js';

const bibliographies = new WeakMap<ReferenceList, Bibliography>();

/** Has an element load its bibliography and its style anew. */
export function forget(element: ReferenceList): void {
  const bibliography = bibliographies.get(element);
  if (!bibliography) return;
  bibliography.source = '';
  bibliography.styleSource = '';
}

/** The citations of a page by the list that serves them, and those that none serves. */
interface Served {
  readonly byList: ReadonlyMap<ReferenceList, readonly CiteRef[]>;
  readonly unserved: readonly CiteRef[];
}

/** The list that serves a citation: of those around it, the one of the smallest article. */
function assign(page: Document, lists: readonly ReferenceList[]): Served {
  const articles = lists.map((list) => [list, articleOf(list, list.for)] as const);
  const byList = new Map(lists.map((list): [ReferenceList, CiteRef[]] => [list, []]));
  for (const [index, [list, article]] of articles.entries()) {
    const first = articles.findIndex(([, other]) => other === article);
    if (first < index) {
      warn(list, 'another <reference-list> serves the same article: say with for which is whose.');
    }
  }
  const unserved: CiteRef[] = [];
  for (const citation of page.querySelectorAll<CiteRef>('cite-ref:defined')) {
    const around = articles.filter(([, article]) => article.contains(citation));
    const [best] = around.filter(
      ([, article]) => !around.some(([, other]) => other !== article && article.contains(other)),
    );
    (best ? (byList.get(best[0]) ?? unserved) : unserved).push(citation);
  }
  return { byList, unserved };
}

/** Numbers the citations and lists of a page anew. */
export function renumber(page: Document): void {
  const lists = Array.from(page.querySelectorAll<ReferenceList>('reference-list:defined'));
  const { byList, unserved } = assign(page, lists);
  leaveUnserved(unserved, lists.length > 0);
  for (const [list, citations] of byList) {
    const bibliography = bibliographies.get(list) ?? new Bibliography(list);
    bibliographies.set(list, bibliography);
    showReferences(bibliography, citations).catch((error: unknown) => {
      bibliography.fail(error);
      bibliography.whenOnline();
    });
  }
}
