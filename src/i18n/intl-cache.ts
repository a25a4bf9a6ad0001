/**
 * Intl objects cost up to a millisecond to make and a page asks for the same few again and again:
 * a badge with five dates in one language needs one formatter. The cache is bounded, so that a
 * page that changes its language often cannot make it grow.
 */
const cache = new Map<string, object>();
const limit = 32;

function cached<T extends object>(key: string, make: () => T): T {
  const known = cache.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  const oldest = cache.keys().next();
  if (cache.size >= limit && !oldest.done) cache.delete(oldest.value);
  cache.set(key, made);
  return made;
}

/**
 * @param language BCP 47 language tag
 * @param options as `Intl.DateTimeFormat` takes them
 * @throws {RangeError} when the tag or an option is not valid
 */
export const dateTimeFormat = (
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  cached(
    `d${language}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(language, options),
  );

/** @param language BCP 47 language tag */
export const numberFormat = (language: string): Intl.NumberFormat =>
  cached(`n${language}`, () => new Intl.NumberFormat(language));

/** @param language BCP 47 language tag */
export const pluralRules = (language: string): Intl.PluralRules =>
  cached(`p${language}`, () => new Intl.PluralRules(language));
