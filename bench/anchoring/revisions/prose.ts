/** Sentences for the second set of cases: real ones in pieces, put together anew. */
import type { Random } from '../random.js';

/** Real sentences of a language (see `index.mjs`), or words to make some of. */
export interface Prose {
  readonly code: string;
  readonly sentences: readonly string[];
}

const list = (words: string): string[] => words.split(' ');

/** Languages without sentences at hand; their writing is what matters here. */
const lexicons: Readonly<Record<string, { words: string[]; space: string; stop: string }>> = {
  th: {
    words: list(
      'ผู้ป่วย ควร รับประทาน ยา ทุกวัน ตาม คำแนะนำ ของ แพทย์ ความดัน โลหิต สูง หัวใจ การนอนหลับ อาการ ปวด ศีรษะ และ หรือ เพราะ ว่า มี ไม่ ที่ ใน การรักษา น้ำหนัก ผลข้างเคียง เด็ก ผู้ใหญ่ สัปดาห์ เดือน',
    ),
    space: '',
    stop: ' ',
  },
  hi: {
    words: list(
      'रोगी को प्रतिदिन दवा लेनी चाहिए रक्तचाप हृदय नींद के लक्षण सिरदर्द और या क्योंकि चिकित्सक की सलाह उपचार वज़न दुष्प्रभाव बच्चों वयस्कों सप्ताह महीने में से पर नहीं है हैं अधिक कम',
    ),
    space: ' ',
    stop: '।',
  },
  'he-niqqud': {
    words: list(
      'שָׁלוֹם בְּרֵאשִׁית הַלֵּב הַדָּם לַחַץ שֵׁנָה רוֹפֵא תְּרוּפָה חוֹלֶה יוֹם לַיְלָה גָּבוֹהַּ נָמוּךְ הַטִּפּוּל אוֹ עִם שֶׁל לֹא כִּי מְחַקֵּר שָׁבוּעַ חֹדֶשׁ יְלָדִים מְבֻגָּרִים',
    ),
    space: ' ',
    stop: '.',
  },
  ar: {
    words: list(
      'يَجِبُ على المريض تناول الدواء يوميًا ضغط الدم القلب النوم أعراض الصداع أو لأن الطبيب العلاج الوزن الآثار الجانبية الأطفال البالغين أسبوع شهر في من لا أكثر أقل مرض السكري والكلى بعد قبل',
    ),
    space: ' ',
    stop: '.',
  },
};

export const lexiconCodes = Object.keys(lexicons);

const hasSpaces = (text: string): boolean => /\S \S.* \S/.test(text);

/** A sentence with what parts it from the next. No two are alike but by chance. */
export function sentence({ code, sentences }: Prose, random: Random): string {
  const lexicon = lexicons[code];
  if (lexicon) {
    const { words, space, stop } = lexicon;
    const count = random.whole(5, 16);
    const chosen = Array.from({ length: count }, () =>
      random.chance(0.05) ? String(random.whole(2, 900)) : random.pick(words),
    );
    return `${chosen.join(space)}${stop}${stop === ' ' ? '' : ' '}`;
  }
  const text = random.pick(sentences);
  const other = random.pick(sentences);
  const end = /[。．]$/.test(text) || !hasSpaces(text) ? '' : ' ';
  const number = random.chance(0.25) ? `${end || ''}(${random.whole(2, 99)} %)` : '';
  if (random.chance(0.35)) return finished(text, number) + end;
  // The first part of one and the rest of another, at words where there are spaces.
  const cut = (source: string): number => {
    const middle = random.whole(source.length >> 2, (3 * source.length) >> 2);
    const space = source.indexOf(' ', middle);
    return end === '' || space < 0 ? middle : space;
  };
  return finished(text.slice(0, cut(text)) + other.slice(cut(other)), number) + end;
}

const finished = (text: string, number: string): string => {
  const [, body = '', stop = ''] = /^(.*?)([.。]?)$/su.exec(text) ?? [];
  return body + number + (stop || (hasSpaces(text) ? '.' : '。'));
};
