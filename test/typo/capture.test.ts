import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { findRange } from '../../src/text/index.js';
import type { Report } from '../../src/typo/report.js';
import { click, selectByMouse } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import {
  announced,
  find,
  get,
  isOpen,
  page,
  pressHotkey,
  select,
  send,
  textAt,
} from './support.js';

interface Captured {
  article: HTMLElement;
  report: Report | undefined;
  marked: string | null;
  passage: string | null;
}

/** Selects, presses the keys, sends, and answers what was shown and sent. */
async function capture(
  content: TemplateResult,
  selectIn: (article: HTMLElement) => Promise<void>,
): Promise<Captured> {
  const { article, reporter } = await page(content);
  const reports = announced(reporter);
  await selectIn(article);
  await pressHotkey(reporter);
  const marked = get(reporter, 'mark').textContent;
  const passage = get(reporter, 'blockquote').textContent;
  await send(reporter, 'sent');
  return { article, report: reports[0], marked, passage };
}

const exact = ({ report }: Captured): string | undefined => {
  const [quote] = report?.target.selector ?? [];
  return quote?.type === 'TextQuoteSelector' ? quote.exact : undefined;
};

/** Selects from the beginning of one text to the end of another. */
const from =
  (first: string, last: string, backwards = false) =>
  async (article: HTMLElement): Promise<void> => {
    const start = textAt(article, first);
    const end = textAt(article, last);
    const places = [start, { node: end.node, offset: end.offset + last.length }] as const;
    await (backwards ? selectByMouse(places[1], places[0]) : selectByMouse(...places));
  };

describe('what a reader selects', () => {
  it('is captured with its context and found again', async () => {
    const captured = await capture(
      html`<p>The cat sat. The cat ran. The cat slept.</p>`,
      (article) =>
        selectByMouse(
          { node: textAt(article, 'The').node, offset: 17 },
          { node: textAt(article, 'The').node, offset: 20 },
        ),
    );
    expect(exact(captured)).to.equal('cat');
    const found = findRange(captured.report?.target.selector ?? [], captured.article);
    expect(found?.range.startOffset).to.equal(17);
  });

  it('is shown in a context that does not begin with a comma', async () => {
    const captured = await capture(
      // The context has room for 80 characters: all but the first word.
      html`<p>First, second ${'and many more words '.repeat(3)}up to the mistake here</p>`,
      (article) => select(article, 'mistake'),
    );
    expect(captured.passage).to.match(/^… second and many .* to the mistake here$/);
  });

  it('is shown with an ellipsis where its paragraph goes on', async () => {
    const many = 'and many more words '.repeat(6);
    const captured = await capture(html`<p>${many}mistake ${many}</p>`, (article) =>
      select(article, 'mistake'),
    );
    expect(captured.passage).to.match(/^… \S.*words mistake and.*\S …$/);
  });

  it('is shown with an ellipsis and no space in a script without spaces', async () => {
    const many = '記憶を整理する時間でもあります。'.repeat(9);
    const captured = await capture(html`<p lang="ja">${many}眠気${many}</p>`, (article) =>
      select(article, '眠気'),
    );
    expect(captured.passage).to.match(/^…\S+眠気\S+…$/);
  });

  it('is normalised when selected backwards', async () => {
    const captured = await capture(html`<p>Sleep steadies the heart.</p>`, (article) =>
      select(article, 'steadies', true),
    );
    expect(exact(captured)).to.equal('steadies');
  });

  it('may be a part of a word, which is shown whole', async () => {
    const captured = await capture(html`<p>Sleep steadies the heart.</p>`, (article) =>
      select(article, 'ead'),
    );
    expect(captured.marked).to.equal('ead');
    expect(captured.passage?.trim()).to.equal('Sleep steadies the heart.');
    expect(exact(captured)).to.equal('ead');
  });

  it('may run across inline elements, paragraphs and list items', async () => {
    const captured = await capture(
      html`<p>Sleep <em>well</em> tonight.</p>
        <ul>
          <li>One thing.</li>
        </ul>`,
      from('well', 'One'),
    );
    expect(captured.marked).to.equal('well tonight. One');
    expect(exact(captured)).to.equal('well tonight. One');
  });

  it('is one block after a triple click', async () => {
    const captured = await capture(
      html`<p>The first paragraph.</p>
        <p>The second one.</p>`,
      async (article) => {
        await click(article.querySelector('p') ?? article, 3);
      },
    );
    expect(exact(captured)).to.equal('The first paragraph.');
  });

  it('may be a part of a table', async () => {
    const captured = await capture(
      html`<table>
        <tbody>
          <tr>
            <td>Dose</td>
            <td>10 mg</td>
          </tr>
        </tbody>
      </table>`,
      (article) => select(article, '10 mg'),
    );
    expect(exact(captured)).to.equal('10 mg');
  });

  it('may run over cells of a table and its caption', async () => {
    const captured = await capture(
      html`<table>
        <caption>Doses</caption>
        <tbody>
          <tr><td>Adults</td><td>10 mg</td></tr>
        </tbody>
      </table>`,
      (article) => {
        // Tables are selected by cells in some browsers: the text is what counts.
        const [caption, cell] = [textAt(article, 'Doses'), textAt(article, '10 mg')];
        getSelection()?.setBaseAndExtent(caption.node, 0, cell.node, 5);
        return Promise.resolve();
      },
    );
    expect(exact(captured)).to.equal('Doses Adults 10 mg');
  });

  it('runs through text that cannot be selected', async () => {
    const captured = await capture(
      html`<p>Sleep <sup style="user-select: none; -webkit-user-select: none">12</sup>is good.</p>`,
      from('Sleep', 'good'),
    );
    expect(captured.marked).to.equal('Sleep 12is good');
    expect(exact(captured)).to.equal('Sleep 12is good');
    expect(captured.report?.body.some(({ purpose }) => purpose === 'commenting')).to.equal(false);
  });

  it('keeps soft hyphens and fixed spaces in what it finds again', async () => {
    const captured = await capture(
      html`<p>Die Kranken\u00adhaus\u00adhygiene bei 20\u00a0°C ist gut.</p>`,
      from('Kranken', '°C'),
    );
    expect(exact(captured)?.replaceAll('\u00ad', '')).to.equal('Krankenhaushygiene bei 20 °C');
    const found = findRange(captured.report?.target.selector ?? [], captured.article);
    expect(String(found?.range)).to.equal('Kranken\u00adhaus\u00adhygiene bei 20\u00a0°C');
  });

  it('keeps letters and their marks together', async () => {
    const captured = await capture(html`<p>A cafe\u0301 and a nai\u0308ve idea.</p>`, (article) =>
      select(article, 'cafe\u0301'),
    );
    expect(exact(captured)?.normalize()).to.equal('café');
    const found = findRange(captured.report?.target.selector ?? [], captured.article);
    expect(String(found?.range)).to.equal('cafe\u0301');
  });

  it('may mix directions', async () => {
    const text = 'يعطى الدواء (Warfarin 5 mg) كل مساء.';
    const captured = await capture(html`<p lang="ar" dir="rtl">${text}</p>`, async (article) => {
      const { node, offset } = textAt(article, 'الدواء');
      getSelection()?.setBaseAndExtent(node, offset, node, text.indexOf('كل') + 2);
    });
    expect(exact(captured)).to.equal('الدواء (Warfarin 5 mg) كل');
    expect(captured.passage?.trim()).to.equal(text);
  });

  it('is right when dragged from right to left in Arabic', async () => {
    const captured = await capture(
      html`<p lang="ar" dir="rtl">النوم الجيد يحمي القلب</p>`,
      (article) => select(article, 'الجيد'),
    );
    expect(exact(captured)).to.equal('الجيد');
  });

  it('leaves out what is hidden', async () => {
    const captured = await capture(
      html`<p>Sleep <span hidden>secret</span><svg width="9" height="9"><title>drawn</title></svg
        ><script type="text/plain">code</script>is good.</p>`,
      from('Sleep', 'good'),
    );
    expect(exact(captured)).to.equal('Sleep is good');
  });

  for (const [name, language, text, part] of [
    ['Arabic', 'ar', 'النوم الجيد يحمي القلب', 'الجيد'],
    ['Japanese', 'ja', '睡眠は心臓の健康に大切です。', '心臓'],
    ['Thai', 'th', 'การนอนหลับดีต่อหัวใจ', 'หลับ'],
  ] as const) {
    it(`may be ${name}`, async () => {
      const captured = await capture(
        html`<p lang=${language} dir="auto">${text}</p>`,
        async (article) => {
          const { node, offset } = textAt(article, part);
          getSelection()?.setBaseAndExtent(node, offset, node, offset + part.length);
        },
      );
      expect(exact(captured)).to.equal(part);
      expect(captured.report?.corrigenda.language).to.equal(language);
    });
  }

  it('stands in its own direction in the dialog', async () => {
    const { article, reporter } = await page(
      html`<p dir="rtl" lang="ar">النوم الجيد يحمي القلب</p>`,
    );
    const { node } = textAt(article, 'النوم');
    getSelection()?.setBaseAndExtent(node, 6, node, 11);
    await pressHotkey(reporter);
    expect(getComputedStyle(get(reporter, 'blockquote')).direction).to.equal('rtl');
  });

  it('keeps emoji whole', async () => {
    const captured = await capture(html`<p>Good 👩‍⚕️ advice</p>`, (article) =>
      select(article, 'Good 👩‍⚕️ advice'),
    );
    expect(exact(captured)).to.include('👩');
    expect(encodeURIComponent(exact(captured) ?? '')).to.be.a('string');
  });

  it('is text and never markup', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"> $& $1 </script>';
    const captured = await capture(html`<p>See ${hostile} here</p>`, async (article) => {
      const { node } = textAt(article, hostile);
      getSelection()?.selectAllChildren(node.parentElement ?? article);
    });
    expect(captured.marked).to.include(hostile);
    expect(exact(captured)).to.include(hostile);
    expect('hacked' in window).to.equal(false);
  });

  it('is cut at a word when it is too long, and the dialog says so', async () => {
    const { article, reporter } = await page(
      html`<p>Seven words are more than ten characters.</p>`,
    );
    reporter.maxLength = 14;
    getSelection()?.selectAllChildren(article);
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('Seven words');
    expect(get(reporter, '.notice').textContent).to.include('14');
  });

  it('is cut between the words of a language without spaces', async () => {
    const { article, reporter } = await page(
      html`<p lang="ja">睡眠は、体と脳を休ませるだけでなく、記憶を整理する時間でもあります。</p>`,
    );
    reporter.maxLength = 8;
    getSelection()?.selectAllChildren(article);
    await pressHotkey(reporter);
    const marked = get(reporter, 'mark').textContent ?? '';
    const words = new Intl.Segmenter('ja', { granularity: 'word' });
    const borders = Array.from(
      words.segment(article.textContent?.trim() ?? ''),
      (word) => word.index,
    );
    expect(marked.length).to.be.within(1, 8);
    expect(borders).to.include(marked.length);
    expect(get(reporter, '.notice').textContent).to.include('8');
  });

  it('is cut to the article when it begins in it', async () => {
    const { article, reporter } = await page(html`<p>Only this.</p>`);
    const outside = document.createElement('footer');
    outside.textContent = 'Not this.';
    article.after(outside);
    await from('this', 'Not')(article.parentElement ?? article);
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('this.');
  });

  it('is one block after a triple click on the last one, whatever follows the article', async () => {
    const { article, reporter } = await page(html`<p>The last paragraph.</p>`);
    const outside = document.createElement('aside');
    outside.textContent = 'Read more';
    article.after(outside);
    await click(article.querySelector('p') ?? article, 3);
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('The last paragraph.');
  });

  it('is cut to the article when it goes beyond', async () => {
    const { article, reporter } = await page(html`<p>Only this.</p>`);
    const outside = document.createElement('p');
    outside.textContent = 'Not this.';
    article.before(outside);
    getSelection()?.setBaseAndExtent(outside, 0, article, article.childNodes.length);
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('Only this.');
  });

  it('may stand in an open shadow root', async function () {
    if (!('getComposedRanges' in Selection.prototype)) this.skip();
    const { article, reporter } = await page(
      html`<p>Before.</p><div id="host"></div><p>After.</p>`,
    );
    const root = article.querySelector('#host')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('p');
    inner.textContent = 'A widget with a misteak in it.';
    root?.append(inner);
    await select(inner, 'misteak');
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('misteak');
    await send(reporter, 'sent');
  });

  it('may stand in shadow roots inside shadow roots', async function () {
    if (!('getComposedRanges' in Selection.prototype)) this.skip();
    const { article, reporter } = await page(html`<p>Before.</p><div id="host"></div>`);
    const outer = article.querySelector('#host')?.attachShadow({ mode: 'open' });
    const host = document.createElement('div');
    outer?.append(host);
    const inner = document.createElement('p');
    inner.textContent = 'A widget with a misteak in it.';
    host.attachShadow({ mode: 'open' }).append(inner);
    await select(inner, 'misteak');
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('misteak');
  });

  it('in a closed shadow root is nobody’s: the dialog takes a report of the page', async () => {
    const { article, reporter } = await page(html`<p>Before.</p><div id="host"></div>`);
    const root = article.querySelector('#host')?.attachShadow({ mode: 'closed' });
    const inner = document.createElement('p');
    inner.textContent = 'A closed widget.';
    root?.append(inner);
    await select(inner, 'closed');
    await pressHotkey(reporter);
    expect(find(reporter, 'blockquote')).to.equal(null);
    expect(find(reporter, '#notice')).to.not.equal(null);
  });

  it('goes to the reporter of its article', async () => {
    const first = await page(html`<p>One article.</p>`);
    const second = await page(html`<p>Another article.</p>`);
    second.article.id = 'second';
    second.reporter.for = '#second';
    first.article.id = 'first-article';
    first.reporter.for = '#first-article';
    await select(second.article, 'Another');
    await pressHotkey(second.reporter);
    expect(get(second.reporter, 'mark').textContent).to.equal('Another');
    expect(first.reporter.shadowRoot?.querySelector('dialog[open]')).to.equal(null);
  });
});

/** Selects several parts, which browsers but Firefox do not do. */
function selectParts(article: Element, ...texts: string[]): boolean {
  const selection = getSelection();
  selection?.removeAllRanges();
  for (const text of texts) {
    const { node, offset } = textAt(article, text);
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + text.length);
    selection?.addRange(range);
  }
  return selection?.rangeCount === texts.length;
}

describe('several selected parts', () => {
  it('are one report: the first is its passage, the others its comment, and it says so', async function () {
    const { article, reporter } = await page(html`<p>One misteak, and then another eror here.</p>`);
    if (!selectParts(article, 'misteak', 'eror')) this.skip();
    const reports = announced(reporter);
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('misteak');
    expect(get(reporter, '.notice').textContent).to.include('several passages');
    expect(get<HTMLTextAreaElement>(reporter, '[name="comment"]').value).to.equal('“eror”');
    await send(reporter, 'sent');
    expect(reports[0]?.body.at(-1)?.value).to.equal('“eror”');
    reporter.remove();
  });

  it('come back when the dialog closes', async function () {
    const { article, reporter } = await page(html`<p>One misteak, and then another eror here.</p>`);
    if (!selectParts(article, 'misteak', 'eror')) this.skip();
    await pressHotkey(reporter);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(reporter));
    await waitUntil(() => getSelection()?.rangeCount === 2);
    expect(String(getSelection()?.getRangeAt(1))).to.equal('eror');
  });

  it('are those of the article only', async function () {
    const { article, reporter } = await page(html`<p>One misteak here.</p>`);
    const menu = document.createElement('nav');
    menu.textContent = 'A menu';
    article.before(menu);
    if (!selectParts(article.parentElement ?? article, 'menu', 'misteak')) this.skip();
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('misteak');
    expect(find(reporter, '.notice')).to.equal(null);
  });

  it('are the cells of a column, where a browser selects columns', async function () {
    const { article, reporter } = await page(
      html`<table>
        <tbody>
          <tr><td>Adults</td><td>10 mg</td></tr>
          <tr><td>Children</td><td>5 mg</td></tr>
        </tbody>
      </table>`,
    );
    if (!selectParts(article, '10 mg', '5 mg')) this.skip();
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('10 mg');
    expect(get<HTMLTextAreaElement>(reporter, '[name="comment"]').value).to.equal('“5 mg”');
  });
});

describe('with no passage of the article', () => {
  it('explains itself once', async () => {
    const { reporter } = await page();
    getSelection()?.removeAllRanges();
    const notices: (string | undefined)[] = [];
    for (let times = 0; times < 3; times += 1) {
      await pressHotkey(reporter);
      notices.push(get(reporter, '#notice').textContent?.trim());
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !isOpen(reporter));
    }
    expect(notices[0]).to.include('select the text and press Ctrl+Enter');
    expect(notices[1]).to.equal('Nothing is selected: this is about the page as a whole.');
    expect(notices[2]).to.equal(notices[1]);
  });

  it('an empty selection explains itself and takes a problem of the whole page', async () => {
    const { reporter } = await page();
    const reports = announced(reporter);
    getSelection()?.removeAllRanges();
    await pressHotkey(reporter);
    expect(get(reporter, '#notice').textContent).to.include('Nothing is selected');
    expect(reporter.shadowRoot?.querySelector('blockquote')).to.equal(null);
    // Nothing to send yet: the dialog asks for it.
    get(reporter, '[part~="send"]').click();
    await reporter.updateComplete;
    expect(get(reporter, '#comment-note').textContent).to.include('describe the problem first');
    expect(reporter.shadowRoot?.activeElement).to.equal(get(reporter, '[name="comment"]'));
    await sendKeys({ type: 'Blank' });
    await send(reporter, 'sent');
    expect(reports[0]?.target).to.not.have.property('selector');
    expect(reports[0]?.body.at(-1)?.value).to.equal('Blank');
  });

  it('a selection outside the article says so', async () => {
    const { article, reporter } = await page();
    const menu = document.createElement('nav');
    menu.textContent = 'A long menu';
    article.before(menu);
    await select(menu, 'long');
    await pressHotkey(reporter);
    expect(get(reporter, '#notice').textContent).to.include('not part of the article');
  });

  it('a selection of the reporter’s own hint is none of the article', async () => {
    const { reporter } = await page();
    const hint = document.createElement('p');
    hint.slot = 'hint';
    hint.textContent = 'Found a mistake?';
    reporter.append(hint);
    reporter.for = 'body';
    getSelection()?.selectAllChildren(hint);
    await pressHotkey(reporter);
    expect(get(reporter, '#notice').textContent).to.include('not part of the article');
  });
});
