/**
 * The colours of passages, for the tree that the article stands in: a style sheet made by script
 * and adopted, which a strict Content Security Policy allows and which adds no element.
 *
 * The browser's own mark of a text fragment goes while ours is there: two on one passage would
 * hide each other.
 */
const rules = `
  ::highlight(corrigenda-report), mark.corrigenda-report {
    background-color: #fff1bd;
    color: #1b2733;
  }
  ::highlight(corrigenda-report-selected), mark.corrigenda-report-selected {
    background-color: #ffd84d;
    color: #1b2733;
    text-decoration: underline 2px #8a5200;
  }
  ::target-text {
    background-color: transparent;
    color: inherit;
  }
  @supports (color: light-dark(#000, #fff)) {
    ::highlight(corrigenda-report), mark.corrigenda-report {
      background-color: light-dark(#fff1bd, #4a3c0a);
      color: light-dark(#1b2733, #fff);
    }
    ::highlight(corrigenda-report-selected), mark.corrigenda-report-selected {
      background-color: light-dark(#ffd84d, #7d6100);
      color: light-dark(#1b2733, #fff);
      text-decoration: underline 2px light-dark(#8a5200, #ffd84d);
    }
  }
  @media (forced-colors: active) {
    ::highlight(corrigenda-report), mark.corrigenda-report,
    ::highlight(corrigenda-report-selected), mark.corrigenda-report-selected {
      background-color: Mark;
      color: MarkText;
    }
  }
  @media print {
    ::highlight(corrigenda-report), mark.corrigenda-report,
    ::highlight(corrigenda-report-selected), mark.corrigenda-report-selected {
      background-color: transparent;
      color: inherit;
      text-decoration: none;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;
/** How many paintings need the sheet, for each tree. */
const users = new WeakMap<DocumentOrShadowRoot, number>();

/**
 * Gives the tree of an article the colours.
 *
 * @returns takes them away again, once nobody else needs them
 */
export function adoptPaint(root: Element): () => void {
  const node = root.getRootNode();
  const tree = node instanceof ShadowRoot ? node : document;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  const adopted = sheet;
  if (!tree.adoptedStyleSheets.includes(adopted)) tree.adoptedStyleSheets.push(adopted);
  users.set(tree, (users.get(tree) ?? 0) + 1);
  let released = false;
  return () => {
    if (released) return;
    released = true;
    const left = (users.get(tree) ?? 1) - 1;
    users.set(tree, left);
    if (left > 0) return;
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== adopted);
  };
}
