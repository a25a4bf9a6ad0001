/**
 * What is shown, before it is DOM nodes in a page or HTML of a server: both are made of the same
 * tree, so that they are the same.
 */
export type Markup = string | MarkupElement;

/** An element of HTML; attributes without a value are left out. */
export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

/** An element with what it holds; attributes that are undefined are left out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Markup[]
): MarkupElement {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { tag, attributes: Object.fromEntries(given), children };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** The HTML of a tree. Text and values of attributes are escaped. */
export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  const attributes = Object.entries(markup.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const inside = markup.children.map(toHtml).join('');
  return `<${markup.tag}${attributes.join('')}>${inside}</${markup.tag}>`;
}

/** The nodes of a tree. Nothing is parsed: no text can become markup. */
export function toNode(markup: Markup, page: Document): Node {
  if (typeof markup === 'string') return page.createTextNode(markup);
  const node = page.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) node.setAttribute(name, value);
  node.append(...markup.children.map((child) => toNode(child, page)));
  return node;
}
