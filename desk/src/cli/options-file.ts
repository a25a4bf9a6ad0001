import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './usage-error.js';

/** Read where no other file is named and it is in the working folder. */
const usualFile = 'corrigenda-desk.json';

/** The file of options. */
export interface OptionsFile {
  path: string;
  /** What it says, by the names of options. */
  given: Map<string, { source: string; texts: string[] }>;
  /** Whether others than its owner can read it. */
  isExposed: boolean;
}

/**
 * Reads the file of options: a JSON object whose names are those of the options.
 *
 * @param named The file that `--config` names, before `CORRIGENDA_CONFIG`; null for none.
 * @param names What options there are.
 * @returns Null where no file is named and the usual one is not there.
 * @throws {UsageError} When it cannot be read, or something in it is no option. Never quotes the
 *   file: it may hold secrets.
 */
export async function readOptionsFile(
  named: string | null,
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
): Promise<OptionsFile | null> {
  const chosen = named ?? (environment.CORRIGENDA_CONFIG?.trim() || null);
  const file = chosen ?? usualFile;
  const text = await read(file, chosen !== null);
  if (text === null) return null;
  const given: OptionsFile['given'] = new Map();
  for (const [name, value] of Object.entries(parse(file, text))) {
    if (!names.includes(name)) {
      throw new UsageError(`"${name}" in ${file} is no option. There are: ${names.join(', ')}.`);
    }
    given.set(name, { source: `"${name}" in ${file}`, texts: toTexts(name, file, value) });
  }
  const { mode } = await stat(file);
  // On Windows, the mode says nothing.
  const isExposed = process.platform !== 'win32' && (mode & 0o077) !== 0;
  return { path: file, given, isExposed };
}

async function read(file: string, mustExist: boolean): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !mustExist) return null;
    throw new UsageError(`The file of options ${file} cannot be read: ${code ?? message}.`);
  }
}

function parse(file: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position && text.slice(0, Number(position)).split('\n').length;
    throw new UsageError(`The file of options ${file} is not JSON${line ? `: line ${line}` : ''}.`);
  }
  if (value instanceof Object && !Array.isArray(value)) return value;
  throw new UsageError(`The file of options ${file} must hold one JSON object.`);
}

/** The values as texts, because flags and variables are texts too; an empty list stays one. */
function toTexts(name: string, file: string, value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  if (values.every((each) => ['string', 'number', 'boolean'].includes(typeof each))) {
    return values.map((each) => String(each).trim());
  }
  throw new UsageError(`"${name}" in ${file} must be a text, a number, true or false, or a list.`);
}
