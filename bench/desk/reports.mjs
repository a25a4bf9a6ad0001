/** Reports as readers send them, about 1.5 kB each: many articles, words of several scripts. */
import { randomUUID } from 'node:crypto';

export const site = 'https://journal.example';

/** A word that every tenth report has, one that every thousandth has, and one in Japanese. */
export const common = 'dosage';
export const rare = 'quinidine';
export const japanese = '副作用';

const vocabulary = Array.from({ length: 4000 }, (_, index) => word(index));
const kinds = ['typo', 'wrong', 'outdated', 'unclear'];
const languages = ['en', 'sv', 'de', 'ja'];

/** A word of two to four syllables, always the same for a number. */
function word(number) {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'su', 'ta', 've'];
  let text = '';
  for (let rest = number + 12; rest > 0; rest = Math.floor(rest / 12)) text += syllables[rest % 12];
  return text;
}

let sent = 0;

function words(count) {
  return Array.from(
    { length: count },
    // Squared, so that a few words are frequent and most are not.
    () => vocabulary[Math.floor(Math.random() ** 2 * vocabulary.length)],
  ).join(' ');
}

/** A report nobody has sent before; `id` gives it back. */
export function newReport() {
  const number = sent++;
  const id = `urn:uuid:${randomUUID()}`;
  const article = `${site}/articles/${number % 500}`;
  const exact =
    number % 20 === 7 ? `この薬の${japanese}は${number % 300}` : `${words(6)} ${number % 3000}`;
  const comment = [
    words(25),
    number % 10 === 3 ? common : '',
    number % 1000 === 5 ? rare : '',
  ].join(' ');
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'editing',
    created: new Date().toISOString(),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: kinds[number % kinds.length] },
      { type: 'TextualBody', purpose: 'editing', value: words(6) },
      { type: 'TextualBody', purpose: 'commenting', value: comment },
    ],
    target: {
      source: article,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: words(5), suffix: words(5) },
        { type: 'TextPositionSelector', start: 1200, end: 1200 + exact.length },
      ],
    },
    corrigenda: {
      version: 1,
      location: article,
      title: `On ${words(4)}`,
      language: languages[number % languages.length],
      elapsed: 15_000,
    },
  };
}

/** The same as a comment below an article, with as many bytes as the report. */
export function newComment() {
  const { id, target, ...report } = newReport();
  const comment = { id, url: new URL(target.source).pathname, nick: 'Reader', mail: '', link: '' };
  const bytes = (value) => Buffer.byteLength(JSON.stringify(value));
  const text = `${id} ${report.body.map(({ value }) => value).join(' ')}`;
  const missing = bytes({ id, target, ...report }) - bytes({ ...comment, comment: text });
  return { ...comment, comment: text.padEnd(text.length + missing, ` ${words(100)}`) };
}
