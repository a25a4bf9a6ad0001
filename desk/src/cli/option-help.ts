import { type OptionTable, shownInitial } from './configuration.js';

/** Columns of a terminal that help keeps to. */
const width = 100;
const indent = 25;

/** The lines of help for a table's options. */
export function optionHelp(options: OptionTable): string {
  return Object.values(options)
    .map((option) => {
      const initial = shownInitial(option);
      return entry(`--${option.flag} ${option.takes}`, option.help + (initial && ` (${initial})`));
    })
    .join('\n');
}

/** One entry of help, its text broken into lines that stand below each other. */
export function entry(term: string, text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trimStart();
    if (longer.length > width - indent) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  const start = `  ${term}`.padEnd(indent);
  // A long term has a line to itself.
  const first = start.length > indent ? `${start}\n${' '.repeat(indent)}` : start;
  return first + lines.join(`\n${' '.repeat(indent)}`);
}
