import { findLists, findListsIn, type ReferenceList } from './find-lists.js';

/** A part of a page and the reference lists that its plain markers can refer to. */
export interface Area {
  readonly root: Element;
  /** The articles in it that are areas themselves. */
  readonly others: readonly Element[];
  readonly lists: readonly ReferenceList[];
}

/** The articles that stand beside each other in a part of a page. */
function articlesIn(scope: Element): Element[] {
  const articles: Element[] = [];
  for (const article of scope.querySelectorAll('article')) {
    if (!articles.at(-1)?.contains(article)) articles.push(article);
  }
  return articles;
}

/**
 * The articles that stand beside each other in a part of a page, and what is around them; the part
 * itself where it has no two of them. Each has its own lists, or else those that are in no article.
 * Where the page says that the part is one article, by naming it or placing the element in it, the
 * lists of any serve all: the sections of an article may be articles.
 */
export function areasOf(scope: Element, references: string): Area[] {
  const others = articlesIn(scope);
  if (others.length < 2) return [{ root: scope, others: [], lists: findLists(scope, references) }];
  const around = findLists(scope, references, others);
  const isOne = around.length === 0 && !scope.matches('body');
  const common = isOne ? findLists(scope, references) : around;
  const articles = others.map((root): Area => {
    const own = findListsIn(root, references);
    return { root, others: [], lists: own.length > 0 ? own : common };
  });
  return [...articles, { root: scope, others, lists: common }];
}

/** What of a node stands in no article of its own. */
function outside(node: Node, articles: ReadonlySet<Node>): Node[] {
  if (articles.has(node) || (node instanceof Text && !node.data.trim())) return [];
  const holdsSome = node instanceof Element && node.querySelector('article') !== null;
  if (!holdsSome) return [node];
  return Array.from(node.childNodes).flatMap((child) => outside(child, articles));
}

/** What of some nodes stands in an area: all of it where one holds it. */
export function withinArea({ root, others }: Area, nodes: readonly Node[]): readonly Node[] {
  const own = nodes.some((node) => node.contains(root))
    ? [root]
    : nodes.filter((node) => root.contains(node) && !others.some((other) => other.contains(node)));
  if (others.length === 0) return own;
  const articles = new Set<Node>(others);
  return own.flatMap((node) => outside(node, articles));
}
