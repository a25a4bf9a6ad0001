import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTerms, searchText } from '../src/report/search-text.js';
import { openDatabase } from '../src/store/open-database.js';
import { forEachDatabase } from './support/databases.js';
import { annotation, type Running, startDesk } from './support/desk.js';

/** The suggestions of the reports that a search finds, sorted. */
async function find(desk: Running, words: string, more = ''): Promise<string[]> {
  const { reports } = await desk.list(`limit=200&q=${encodeURIComponent(words)}${more}`);
  return reports
    .map(({ annotation }) => {
      const [, suggestion] = annotation.body as { value: string }[];
      return suggestion?.value ?? '';
    })
    .sort();
}

const texts = [
  'Take the full dose once a day',
  'doses of 5 mg, not 50mg',
  'die Überdosierung vermeiden',
  'naïve T-cells don’t count',
  '服用薬剤の説明',
  '薬剤を服用する',
  '用薬',
  'ยาแก้ปวด',
  '이부프로펜을 복용',
  '100 % _sure_ "quoted" (text)',
  'Η ΔΟΣΗ ΤΗΣ ΟΔΟΣ',
];

forEachDatabase('a search finds words wherever they stand', async (t, database) => {
  const desk = await startDesk(t, { database });
  for (const suggestion of texts) {
    assert.equal((await desk.send(annotation({ suggestion, exact: 'x', title: 'x' }))).status, 201);
  }
  const at = (...places: number[]) => places.map((place) => texts[place] ?? '').sort();
  const searches: [string, string[]][] = [
    ['dose', at(0, 1)],
    ['DOSES', at(1)],
    ['day full', at(0)],
    ['full night', []],
    ['5', at(1)],
    ['50', at(1)],
    ['50 mg', at(1)],
    ['überdos', at(2)],
    ['dosierung', []],
    ["don't", at(3)],
    ['t-cell', at(3)],
    ['服用薬', at(4)],
    ['服用', at(4, 5)],
    ['薬', at(4, 5, 6)],
    ['服薬', []],
    ['説明 薬剤', at(4)],
    ['แก้', at(7)],
    ['이부', at(8)],
    ['100% _sure', at(9)],
    ['% _', []],
    ['"quoted" AND (text)', []],
    ['quoted" OR "dose', []],
    ["quoted' | 'dose", []],
    ['οδός', at(10)],
    ['οδοσ', at(10)],
    ['ΟΔΟΣ', at(10)],
    ['journal', []],
    ['\u{1F600}', []],
  ];
  for (const [words, expected] of searches) {
    assert.deepEqual(await find(desk, words), expected, words);
    for (const sort of ['oldest', 'count']) {
      assert.deepEqual(await find(desk, words, `&sort=${sort}`), expected, `${words}, ${sort}`);
    }
  }
  assert.deepEqual(await find(desk, 'dose', '&status=new'), at(0, 1));
  assert.deepEqual(await find(desk, 'dose', '&status=fixed&status=held'), []);
});

forEachDatabase('few and many are found alike, page by page', async (t, address) => {
  const desk = await startDesk(t, { database: address });
  await desk.send(annotation({ suggestion: 'rare common' }));
  const database = await openDatabase(address);
  t.after(() => database.close());
  // More than are looked up by the index: copies of the report that came in.
  const columns = `status, received, created, site, article, title, language, kind, passage,
    proposal, suspect, annotation`;
  await database.run(
    `INSERT INTO reports (id, search_text, ${columns})
     WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 5200)
     SELECT '00000000-0000-4000-8000-' || (100000000000 + n), ' common ', ${columns} FROM reports CROSS JOIN numbers`,
  );
  const ids = async (query: string) => {
    const { reports, next } = await desk.list(query);
    return { ids: reports.map(({ id }) => id), next };
  };
  const first = await ids('q=common&limit=200');
  assert.deepEqual(first.ids, (await ids('limit=200')).ids);
  const second = await ids(`q=common&limit=200&cursor=${first.next}`);
  assert.deepEqual(second.ids, (await ids(`limit=200&cursor=${first.next}`)).ids);
  assert.equal((await ids('q=rare')).ids.length, 1);
  assert.equal((await ids('q=common&status=fixed')).ids.length, 0);
  const one = '00000000-0000-4000-8000-100000000007';
  // The index follows what is changed and deleted.
  await database.run('UPDATE reports SET search_text = ? WHERE id = ?', [' other ', one]);
  assert.deepEqual((await ids('q=other')).ids, [`urn:uuid:${one}`]);
  await database.run('DELETE FROM reports WHERE id = ?', [one]);
  assert.deepEqual((await ids('q=other')).ids, []);
});

/** What is written, and what an editor may type to find it, and the other way round. */
const alike: [string, string[]][] = [
  ['la néphrite aiguë', ['nephrite', 'NÉPHRITE', 'ne\u0301phrite', 'aigue']],
  ['œdème', ['oedeme', 'oedème']],
  ['nyreødem i små børn', ['nyreodem', 'sma', 'born']],
  ['läkemedel', ['lakemedel']],
  ['Fußödem', ['fussodem', 'FUSSÖDEM']],
  ['zapalenie żołądka', ['zoladka']],
  ['viêm đường hô hấp', ['duong', 'viem', 'hap']],
  ['ISI VE İLAÇ', ['ısı', 'ilac']],
  ['bjúgur í þörmum, æðahnútar', ['thormum', 'aedahnutar']],
  ['νεφρίτιδα', ['νεφριτιδα', 'ΝΕΦΡΙΤΙΔΑ', 'ΝΕΦΡΊΤΙΔΑ']],
  ['йод и мёд', ['иод', 'мед', 'МЁД']],
  ['їжа', ['іжа']],
  ['اِلتِهاب الكُلْيَة', ['التهاب', 'الكليه', 'الكلية', 'التهـــاب']],
  ['أدوية إلى مسؤول', ['ادويه', 'الى', 'مسوول']],
  ['کلیه و خانهٔ ما', ['كليه', 'خانه', 'خانۀ']],
  ['דַּלֶּקֶת כְּלָיוֹת', ['דלקת', 'כליות']],
  ['תרופות לילדים', ['תרופ', 'לילדים']],
];

forEachDatabase('a search finds words with and without their accents', async (t, database) => {
  const desk = await startDesk(t, { database });
  for (const [suggestion] of alike) {
    assert.equal((await desk.send(annotation({ suggestion, exact: 'x', title: 'x' }))).status, 201);
  }
  for (const [written, typed] of alike) {
    for (const words of typed) {
      const found = await find(desk, words);
      assert.ok(found.includes(written), `${words} in ${written}`);
    }
  }
});

test('whatever a text is, its own words find it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const stored = searchText(text);
      assert.doesNotMatch(stored, /\s\s|[%_'"\\]/);
      for (const { pattern } of readTerms(text)) assert.ok(stored.includes(pattern), pattern);
    }),
  );
});
