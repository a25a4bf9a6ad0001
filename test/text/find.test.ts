import { expect } from '@open-wc/testing';
import { describeRange, type FoundRange, findRange } from '../../src/text/index.js';
import { article, rangeOf } from './support.js';

const paragraphs = [
  'Most adults need seven to nine hours of sleep, and few of them get it.',
  'Short nights raise the blood pressure, which strains the walls of the arteries.',
  'A steady rhythm helps: the same bedtime, a dark room, no screen in the last hour.',
  'Those who work at night can sleep in two parts, as sailors have done for centuries.',
];

const page = (list: string[]): HTMLElement =>
  article(list.map((text) => `<p>${text}</p>`).join(''));

/** Describes some text of the page, puts other paragraphs in its place, and looks for it there. */
function findIn(
  text: string,
  edited: string[],
  occurrence = 1,
  original = paragraphs,
): FoundRange | null {
  const root = page(original);
  const json = JSON.stringify(describeRange(rangeOf(root, text, occurrence), root));
  root.innerHTML = edited.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return findRange(JSON.parse(json), root);
}

/** For comparisons: a failure that prints a Range prints the whole page. */
const quoted = (found: FoundRange | null): string | null => found && String(found.range);

const edit = (from: string, to: string): string[] =>
  paragraphs.map((text) => text.replace(from, to));

describe('findRange', () => {
  it('says when nothing has changed', () => {
    const found = findIn('blood pressure', paragraphs);
    expect(found?.range.toString()).to.equal('blood pressure');
    expect(found).to.include({ exact: true, score: 1 });
  });

  it('finds the quote when its neighbours changed', () => {
    const found = findIn(
      'blood pressure',
      edit('Short nights raise the', 'Nights that are too short raise'),
    );
    expect(found?.range.toString()).to.equal('blood pressure');
    expect(found?.exact).to.equal(true);
    expect(found?.score).to.be.within(0.4, 0.99);
  });

  it('finds a corrected quote, with its new edges', () => {
    const found = findIn('rythm', edit('rythm', 'rhythm'), 1, edit('rhythm', 'rythm'));
    expect(found?.range.toString()).to.equal('rhythm');
    expect(found?.exact).to.equal(false);
    expect(found?.score).to.be.below(1);
  });

  it('finds a quote that grew or shrank by words', () => {
    const longer = findIn(
      'the same bedtime, a dark room',
      edit('a dark room', 'a cool and dark room'),
    );
    expect(longer?.range.toString()).to.equal('the same bedtime, a cool and dark room');
    const shorter = findIn('the same bedtime, a dark room', edit('a dark room', 'a room'));
    expect(shorter?.range.toString()).to.equal('the same bedtime, a room');
  });

  it('leaves what was inserted beside the quote outside', () => {
    const found = findIn(
      'blood pressure',
      edit('pressure,', 'pressure of almost everybody who tries it,'),
    );
    expect(found?.range.toString()).to.equal('blood pressure');
  });

  it('leaves what was inserted beside a corrected quote outside, but keeps words whole', () => {
    const original = edit('rhythm', 'rythm');
    const beside = edit('A steady rhythm helps', 'A steady and slow rhythm helps');
    expect(quoted(findIn('rythm', beside, 1, original))).to.equal('rhythm');
    const grown = edit('rhythm', 'arhythms');
    expect(quoted(findIn('rythm', grown, 1, original))).to.equal('arhythms');
  });

  it('finds a moved paragraph', () => {
    const [first = '', second = '', third = '', fourth = ''] = paragraphs;
    const found = findIn('walls', [third, fourth, first, second]);
    expect(found?.range.toString()).to.equal('walls');
  });

  it('does not mind changed markup and typography', () => {
    const found = findIn(
      'raise the blood',
      edit('raise the blood', 'ra\u00adise <b>the</b>\u00a0\n<i>blood</i>'),
    );
    expect(found?.range.toString().replaceAll('\u00ad', '')).to.equal('raise the\u00a0\nblood');
    expect(found?.exact).to.equal(true);
    const quotes = findIn('“steady”', edit('steady', '"steady"'), 1, edit('steady', '“steady”'));
    expect(quotes?.range.toString()).to.equal('"steady"');
    const composed = findIn('naïve', edit('steady', 'nai\u0308ve'), 1, edit('steady', 'naïve'));
    expect(composed?.range.toString()).to.equal('nai\u0308ve');
  });

  it('keeps to the right one of several equal words', () => {
    const found = findIn('sleep', edit('Most adults', 'Nearly all adults'), 2);
    const before = document.createRange();
    before.setStart(found?.range.startContainer.parentElement ?? document.body, 0);
    before.setEnd(found?.range.startContainer ?? document.body, found?.range.startOffset ?? 0);
    expect(before.toString()).to.equal('Those who work at night can ');
  });

  it('keeps to the place of one of several equal paragraphs', () => {
    const again = [...paragraphs, paragraphs[1] ?? '', 'The end.'];
    const found = findIn('arteries', ['A new beginning.', ...again], 2, again);
    expect(found?.range.startContainer.parentElement?.nextElementSibling?.textContent).to.equal(
      'The end.',
    );
  });

  it('counts from the start or the end where all around is equal', () => {
    const equal = Array.from({ length: 20 }, () => paragraphs[1] ?? '');
    for (const edited of [['One more.', ...equal], [...equal, 'One more.'], equal]) {
      const found = findIn('arteries', edited, 9, equal);
      const element = found?.range.startContainer.parentElement;
      const number = Array.from(element?.parentElement?.children ?? []).indexOf(
        element ?? document.body,
      );
      expect(number).to.equal(edited.indexOf(equal[0] ?? '') + 8);
    }
  });

  it('finds long passages by their ends', () => {
    const root = page(paragraphs);
    const range = document.createRange();
    range.setStart(rangeOf(root, 'need seven').startContainer, 12);
    const end = rangeOf(root, 'as sailors have');
    range.setEnd(end.endContainer, end.endOffset);
    const selectors = describeRange(range, root);
    root.innerHTML = edit('a dark room, no screen', 'a dark room and no screen')
      .map((text) => `<p>${text}</p>`)
      .join('');
    const found = findRange(selectors, root);
    expect(found?.range.toString()).to.match(/^need seven.*as sailors have$/s);
    expect(found?.exact).to.equal(false);
  });

  it('finds the whole article', () => {
    const root = page(Array.from({ length: 300 }, (_, i) => `${i}. ${paragraphs[i % 4]}`));
    const range = document.createRange();
    range.selectNodeContents(root);
    const found = findRange(describeRange(range, root), root);
    expect(found?.range.toString()).to.equal(root.textContent);
    expect(found?.score).to.equal(1);
  });

  it('finds a quote whose capitals changed, and says that it changed', () => {
    const found = findIn('blood pressure', edit('blood pressure', 'Blood Pressure'));
    expect(quoted(found)).to.equal('Blood Pressure');
    expect(found?.exact).to.equal(false);
    const upper = paragraphs.map((text) => text.toUpperCase());
    expect(quoted(findIn('bedtime', upper))).to.equal('BEDTIME');
  });

  it('finds a word of a short block that was moved between others', () => {
    const rows = ['Heart', 'Sleep and heart', 'Night', 'Rest at night', 'Dream', 'Day'];
    const moved = ['Sleep and heart', 'Day', 'Rest at night', 'Heart', 'Night', 'Dream'];
    for (const [row, word] of [
      [0, 'Heart'],
      [2, 'Night'],
      [3, 'night'],
      [1, 'heart'],
    ] as const) {
      const found = findIn(word, moved, 1, rows);
      expect(found?.range.startContainer.textContent, word).to.equal(rows[row]);
      expect(found?.score, word).to.be.below(1);
    }
  });

  it('does not take the beginning of the next block for that of a deleted one', () => {
    const items = ['Measure the pressure first.', 'Take two tablets.', 'Take them in the evening.'];
    expect(quoted(findIn('Take', items.toSpliced(1, 1), 1, items))).to.equal(null);
  });

  it('says of two equals that it is a guess', () => {
    const [first = ''] = paragraphs;
    const again = ['Begin.', first, 'Between.', first, 'End.'];
    const selectors = { type: 'TextQuoteSelector', exact: 'hours', prefix: 'nine ', suffix: ' of' };
    expect(findRange(selectors, page(again))?.score).to.equal(0.5);
    expect(findIn('hours', again, 2, again)?.score).to.equal(1);
  });

  it('answers null when the quote was deleted', () => {
    const gone = (text: string, edited: string[]): void => {
      expect(quoted(findIn(text, edited)), text).to.equal(null);
    };
    gone('walls of the ', edit('walls of the ', ''));
    gone('sleep', edit('of sleep, and few', 'and few'));
    gone('Short nights raise the blood pressure', paragraphs.toSpliced(1, 1));
    gone('the walls', paragraphs.toSpliced(1, 1));
  });

  it('answers null for the lost one of two like sentences', () => {
    const sentences = [
      'Take ten milligrams in the morning with food.',
      'Take ten milligrams in the evening with food.',
    ];
    expect(quoted(findIn('ten milligrams', sentences.slice(1), 1, sentences))).to.equal(null);
  });

  it('reads selectors that others made', () => {
    const root = page(paragraphs);
    const bare = findRange({ type: 'TextQuoteSelector', exact: 'blood pressure' }, root);
    expect(bare?.range.toString()).to.equal('blood pressure');
    expect(bare?.score).to.equal(1);
    // One of several, and nothing says which.
    expect(findRange({ type: 'TextQuoteSelector', exact: 'sleep' }, root)?.score).to.be.below(1);
    const selectors = [
      { type: 'CssSelector', value: 'p' },
      { type: 'TextQuoteSelector', exact: 'sleep', prefix: 'can ', suffix: ' in two' },
    ];
    expect(findRange(selectors, root)?.range.startOffset).to.equal(28);
  });
});
