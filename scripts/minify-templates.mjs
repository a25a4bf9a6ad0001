import MagicString from 'magic-string';

/** Folds white space where it cannot matter: our style sheets have no strings that hold such characters. */
const fold = (text) =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/** A rollup plugin for `css` templates, whose white space terser leaves as it is. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    renderChunk(code) {
      const changed = new MagicString(code);
      for (const match of code.matchAll(/\bcss`([^`]*)`/g)) {
        changed.overwrite(match.index, match.index + match[0].length, `css\`${fold(match[1])}\``);
      }
      return { code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) };
    },
  };
}
