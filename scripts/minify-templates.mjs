import MagicString from 'magic-string';

/** Folds white space where it cannot matter: our style sheets have no strings that hold such characters. */
const foldStyles = (text) =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/** Takes out the line breaks of markup: in a tag all of the white space, elsewhere all but a space. */
const foldMarkup = (text) => text.replace(/\s*\n\s*>/g, '>').replace(/\s*\n\s*/g, ' ');

const folds = new Map([
  ['css', foldStyles],
  ['html', foldMarkup],
  ['svg', foldMarkup],
]);

/** All nodes of a syntax tree (ESTree). */
function* nodesOf(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.type === 'string') yield value;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

/**
 * A rollup plugin for our `css` and `html` templates, whose white space terser leaves as it is. It
 * changes the modules, not the chunks, where the tags have other names. Styles without values need
 * nothing of what `css` does with them.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(css|html|svg) ?`/.test(code)) return null;
      const changed = new MagicString(code);
      let isText = false;
      for (const { type, tag, quasi, end: last } of nodesOf(this.parse(code))) {
        const fold = type === 'TaggedTemplateExpression' && folds.get(tag.name);
        if (!fold) continue;
        if (tag.name === 'css' && quasi.expressions.length === 0) {
          changed.overwrite(tag.start, quasi.start, 'unsafeCSS(').appendLeft(last, ')');
          isText = true;
        }
        for (const { start, end } of quasi.quasis) {
          const folded = fold(code.slice(start, end));
          if (start < end) changed.update(start, end, folded);
        }
      }
      if (isText) changed.prepend("import { unsafeCSS } from 'lit';\n");
      return { code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) };
    },
  };
}
