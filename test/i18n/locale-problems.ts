/** Texts by key; nested, or with one form for each plural category. */
interface Texts {
  readonly [key: string]: string | Texts;
}

const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

/** A text with one form for each plural category: `other` is in every language. */
const isPlural = (texts: Texts): boolean => 'other' in texts && typeof texts.other === 'string';

function* compare(
  path: string,
  english: string | Texts | undefined,
  texts: string | Texts | undefined,
  language: string,
): Generator<string> {
  if (texts === undefined) yield `${path} is missing`;
  else if (english === undefined) yield `${path} is no text of English`;
  else if (typeof english !== typeof texts) yield `${path} is not what it is in English`;
  else if (typeof english === 'string' || typeof texts === 'string') {
    const [one, other] = [String(english), String(texts)];
    if (placeholders(one) !== placeholders(other)) yield `${path} lost a placeholder`;
    if (one === other) yield `${path} is English`;
    if (!other.trim() || other !== other.trim()) yield `${path} is empty or has spaces around it`;
    if (other !== other.normalize('NFC')) yield `${path} is not in NFC`;
  } else if (isPlural(english)) yield* comparePlurals(path, english, texts, language);
  else {
    for (const key of new Set([...Object.keys(english), ...Object.keys(texts)])) {
      yield* compare(path ? `${path}.${key}` : key, english[key], texts[key], language);
    }
  }
}

function* comparePlurals(
  path: string,
  english: Texts,
  texts: Texts,
  language: string,
): Generator<string> {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const [wanted, has] = [pluralCategories, Object.keys(texts)].map((keys) => [...keys].sort());
  if (String(wanted) !== String(has)) yield `${path} has the forms ${has}, not ${wanted}`;
  if (placeholders(String(english.other)) !== placeholders(String(texts.other))) {
    yield `${path} lost a placeholder`;
  }
  const allowed = placeholders(String(english.other));
  for (const [category, form] of Object.entries(texts)) {
    const found = placeholders(String(form));
    if (found !== '' && found !== allowed) yield `${path}.${category} has another placeholder`;
    if (Object.values(english).includes(form)) yield `${path}.${category} is English`;
  }
}

/**
 * What is wrong with the texts of a language, each beginning with the key.
 *
 * @param english the texts that all others are measured by
 * @param same keys whose text is the same in English, and rightly so
 */
export const localeProblems = (
  language: string,
  english: object,
  texts: object,
  same: readonly string[] = [],
): string[] =>
  [...compare('', english as Texts, texts as Texts, language)].filter(
    (problem) => !same.some((key) => problem === `${key} is English`),
  );
