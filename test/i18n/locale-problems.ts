/** Texts by key; nested, or with one form for each plural category. */
interface Texts {
  readonly [key: string]: string | Texts;
}

const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

/**
 * Plural categories by language (Unicode CLDR 47, cardinal). Written down, because an older or
 * newer browser may have others.
 */
const pluralCategories: Readonly<Record<string, string>> = {
  ar: 'few many one other two zero',
  he: 'one other two',
  ro: 'few one other',
  ...Object.fromEntries(
    ['cs', 'pl', 'ru', 'uk'].map((language) => [language, 'few many one other']),
  ),
  ...Object.fromEntries(['es', 'fr', 'it', 'pt'].map((language) => [language, 'many one other'])),
  ...Object.fromEntries(['id', 'ja', 'ko', 'vi', 'zh'].map((language) => [language, 'other'])),
};

/** Whole numbers that texts may have: those up to 200, and those that some languages count apart. */
const numbers = [...Array(200).keys()].map((number) => number + 1).concat(1e6, 2e6);

/** `{status}: {passage}` has none: it is a pattern of every language. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

/** Whether several numbers have a form, so that it has to say which. */
function isOfSeveral(category: string, language: string): boolean {
  const rules = new Intl.PluralRules(language);
  return numbers.filter((number) => rules.select(number) === category).length > 1;
}

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
    if (one === other && hasWords(one)) yield `${path} is English`;
    yield* faultsOfText(path, other);
  } else if (isPlural(english)) yield* comparePlurals(path, english, texts, language);
  else {
    for (const key of new Set([...Object.keys(english), ...Object.keys(texts)])) {
      yield* compare(path ? `${path}.${key}` : key, english[key], texts[key], language);
    }
  }
}

function* faultsOfText(path: string, text: string): Generator<string> {
  if (!text.trim() || text !== text.trim()) yield `${path} is empty or has spaces around it`;
  if (text !== text.normalize('NFC')) yield `${path} is not in NFC`;
}

function* comparePlurals(
  path: string,
  english: Texts,
  texts: Texts,
  language: string,
): Generator<string> {
  const wanted = pluralCategories[language] ?? 'one other';
  const has = Object.keys(texts).sort().join(' ');
  if (wanted !== has) yield `${path} has the forms ${has}, not ${wanted}`;
  const allowed = placeholders(String(english.other));
  for (const [category, form] of Object.entries(texts)) {
    const found = placeholders(String(form));
    const mayLack = category !== 'other' && !isOfSeveral(category, language);
    if (found !== allowed && !(found === '' && mayLack))
      yield `${path}.${category} lost a placeholder`;
    if (Object.values(english).includes(form)) yield `${path}.${category} is English`;
    yield* faultsOfText(`${path}.${category}`, String(form));
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
