import { type Option, WrongValueError } from './option.js';
import { readOptionsFile } from './options-file.js';
import { serveOptions } from './serve-options.js';
import { UsageError } from './usage-error.js';

export type OptionTable = Readonly<Record<string, Option<unknown>>>;

/** The values of a table's options. */
export type Values<Table extends OptionTable> = {
  [Name in keyof Table]: Table[Name]['initial'];
};

/** One option as it came out, for people to read. */
export interface Setting {
  name: string;
  /** The value in force, with its secret hidden; several values are separated by spaces. */
  shown: string;
  /** Where it was set: `--port`, `CORRIGENDA_PORT`, `"port" in FILE` or `default`. */
  source: string;
}

export interface Configuration<Table extends OptionTable> {
  values: Values<Table>;
  settings: Setting[];
  /** What is as a rule not meant, as sentences. */
  warnings: string[];
}

/** Where options are set, the strongest first: flags, the environment, a file. */
export interface Sources {
  /** As `parseArgs` gives them. */
  flags: Readonly<Record<string, unknown>>;
  environment: NodeJS.ProcessEnv;
}

/** Texts together with the name to blame them on. */
interface Given {
  source: string;
  texts: string[];
}

/**
 * Puts options together from flags, environment and file.
 *
 * @throws {UsageError} When one is wrong; the message names it, where it was set, and what it takes.
 */
export async function readConfiguration<Table extends OptionTable>(
  table: Table,
  { flags, environment }: Sources,
): Promise<Configuration<Table>> {
  const config = typeof flags.config === 'string' ? flags.config : null;
  const file = await readOptionsFile(config, environment, Object.keys(serveOptions));
  const values: Record<string, unknown> = {};
  const settings: Setting[] = [];
  let holdsSecrets = false;
  for (const [name, option] of Object.entries(table)) {
    const given =
      fromFlags(option, flags) ??
      fromEnvironment(option, environment) ??
      file?.given.get(name) ??
      null;
    values[name] = given ? parse(option, given) : option.initial;
    if (file?.given.get(name)?.texts.some((text) => option.mask(text) !== text))
      holdsSecrets = true;
    settings.push({
      name,
      shown: given?.texts.map(option.mask).join(' ') || shownInitial(option) || 'none',
      source: given?.source ?? 'default',
    });
  }
  const warnings = unknownVariables(environment).map(
    (name) => `${name} is no option: it was not read.`,
  );
  if (file?.isExposed && holdsSecrets) {
    warnings.push(`${file.path} has secrets in it, and others than its owner can read it.`);
  }
  return { values: values as Values<Table>, settings, warnings };
}

/** The variable of an option. */
export function variableOf({ flag }: Option<unknown>): string {
  return `CORRIGENDA_${flag.toUpperCase().replaceAll('-', '_')}`;
}

/** The variables that look like options of the desk and are none: as a rule misspelt. */
function unknownVariables(environment: NodeJS.ProcessEnv): string[] {
  const known = new Set(['CORRIGENDA_CONFIG', ...Object.values(serveOptions).map(variableOf)]);
  return Object.keys(environment).filter(
    (name) => name.startsWith('CORRIGENDA_') && !known.has(name),
  );
}

/** An option's default in words: empty where it has none. */
export function shownInitial(option: Option<unknown>): string {
  return initialTexts(option).join(' ') || option.unset;
}

/** An option's default as text: none where it has none. */
export function initialTexts({ initial }: Option<unknown>): string[] {
  if (initial === undefined || initial === null) return [];
  if (typeof initial === 'boolean') return [initial ? 'on' : 'off'];
  return [initial].flat().map(String);
}

function fromFlags(option: Option<unknown>, flags: Sources['flags']): Given | null {
  const value = flags[option.flag];
  if (value === undefined) return null;
  return { source: `--${option.flag}`, texts: [value].flat().map((text) => String(text).trim()) };
}

/** An empty variable is how environments say that there is none. */
function fromEnvironment(option: Option<unknown>, environment: NodeJS.ProcessEnv): Given | null {
  const source = variableOf(option);
  const text = environment[source]?.trim();
  if (!text) return null;
  return { source, texts: option.several ? text.split(option.separator) : [text] };
}

function parse(option: Option<unknown>, { source, texts }: Given): unknown {
  try {
    return option.parse(texts);
  } catch (error) {
    if (!(error instanceof WrongValueError)) throw error;
    throw new UsageError(`${source}: "${option.mask(error.value)}" is not ${option.allowed}.`);
  }
}
