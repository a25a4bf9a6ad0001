/** Tags that stand for one of the desk's languages: Nynorsk is read beside Bokmål, others are old. */
const aliases: Readonly<Record<string, string>> = { in: 'id', iw: 'he', nn: 'nb', no: 'nb' };

const rightToLeft = new Set(['ar', 'fa', 'he']);

/**
 * The language that there are texts in for a tag. Traditional Chinese gets the texts in Simplified
 * characters.
 *
 * @param tag BCP 47 language tag.
 * @param texts What there is beside English, by primary subtags.
 * @returns A primary subtag; null for none.
 */
export function knownLanguage(
  tag: string,
  texts: Readonly<Record<string, unknown>>,
): string | null {
  const [primary = ''] = tag.toLowerCase().split('-');
  const known = aliases[primary] ?? primary;
  return known === 'en' || Object.hasOwn(texts, known) ? known : null;
}

/** @param language What {@link knownLanguage} gave. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}
