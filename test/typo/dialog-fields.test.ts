import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click } from '../support/input.js';
import { close, field, focused, noteOf, open, paste, type } from './dialog-support.js';
import {
  announced,
  endpoint,
  find,
  get,
  page,
  phase,
  pressHotkey,
  select,
  send,
} from './support.js';

const withEmail = (reporter: { email: boolean }): void => {
  reporter.email = true;
};

describe('the email field', () => {
  it('is not there unless the page asks for it', async () => {
    const { reporter } = await open();
    expect(find(reporter, '[name="email"]')).to.equal(null);
  });

  it('is optional, tells what it is for, and goes along', async () => {
    const server = endpoint('received');
    const { reporter } = await open(server.url, withEmail);
    expect(get(reporter, '#email-use').textContent?.trim()).to.equal(
      'So that the editors can answer you.',
    );
    await type(reporter, 'email', ' a@b.se ');
    await send(reporter, 'sent');
    const [arrived] = await server.arrived();
    expect(JSON.parse(arrived?.body ?? '').corrigenda.email).to.equal('a@b.se');
  });

  it('left empty is left out', async () => {
    const { reporter } = await open(undefined, withEmail);
    const reports = announced(reporter);
    await send(reporter, 'sent');
    expect(reports[0]?.corrigenda).not.to.have.property('email');
  });

  it('left in a draft keeps nothing back and does not go along where it is asked for no more', async () => {
    const { reporter } = await open(undefined, withEmail);
    const reports = announced(reporter);
    await type(reporter, 'email', 'a@');
    await close(reporter);
    reporter.email = false;
    await pressHotkey(reporter);
    await send(reporter, 'sent');
    expect(reports[0]?.corrigenda).not.to.have.property('email');
  });

  it('takes the words of the page about what the address is used for', async () => {
    const { reporter } = await open(undefined, (element) => {
      element.email = true;
      const note = document.createElement('p');
      note.slot = 'email-note';
      note.textContent = 'Deleted after a week.';
      element.append(note);
    });
    expect(reporter.querySelector('p')?.assignedSlot?.parentElement?.id).to.equal('email-use');
    expect(field(reporter, 'email').getAttribute('aria-describedby')).to.include('email-use');
  });

  it('with half an address in it says so, and nothing is sent', async () => {
    const { reporter } = await open(undefined, withEmail);
    const reports = announced(reporter);
    await type(reporter, 'email', 'a@b');
    get(reporter, '[part~="send"]').click();
    await reporter.updateComplete;
    expect(reports).to.have.length(0);
    expect(noteOf(reporter, 'email')).to.include('not a complete address');
    expect(field(reporter, 'email').getAttribute('aria-invalid')).to.equal('true');
    expect(focused(reporter)).to.equal('email');
    await sendKeys({ type: '.se' });
    expect(noteOf(reporter, 'email')).to.equal('');
    await send(reporter, 'sent');
    expect(reports[0]?.corrigenda.email).to.equal('a@b.se');
  });

  it('is not asked for where the reader’s own mail is sent', async () => {
    const { reporter } = await open('mailto:desk@example.org', withEmail);
    expect(find(reporter, '[name="email"]')).to.equal(null);
  });

  it('is forgotten when the report was sent', async () => {
    const { reporter } = await open(undefined, withEmail);
    await type(reporter, 'email', 'a@b.se');
    await send(reporter, 'sent');
    expect(JSON.stringify({ ...sessionStorage })).not.to.include('a@b.se');
    expect(JSON.stringify({ ...localStorage })).not.to.include('a@b.se');
  });
});

describe('the field that no reader sees', () => {
  it('cannot be seen, reached or heard, and goes along', async () => {
    const server = endpoint('received');
    const { reporter } = await open(server.url);
    const trap = get<HTMLInputElement>(reporter, '.honeypot');
    trap.focus();
    expect(focused(reporter)).to.equal('Send typo report');
    expect(getComputedStyle(trap).opacity).to.equal('0');
    expect(trap.getBoundingClientRect().width).to.be.at.most(2);
    expect(trap.getAttribute('aria-hidden')).to.equal('true');
    expect(trap.autocomplete).to.equal('off');
    await send(reporter, 'sent');
    const [arrived] = await server.arrived();
    expect(JSON.parse(arrived?.body ?? '').corrigenda.honeypot).to.equal('');
  });

  it('tells what a machine filled in', async () => {
    const { reporter } = await open();
    const reports = announced(reporter);
    get<HTMLInputElement>(reporter, '.honeypot').value = `https://pills.example/${'x'.repeat(500)}`;
    await send(reporter, 'sent');
    expect(reports[0]?.corrigenda.honeypot)
      .to.match(/^https:\/\/pills/)
      .and.to.have.length(100);
  });
});

describe('a long text', () => {
  it('is counted before it is too long, and never cut', async () => {
    const { reporter } = await open();
    const reports = announced(reporter);
    await paste(reporter, 'comment', 'x'.repeat(1899));
    expect(noteOf(reporter, 'comment')).to.equal('');
    await paste(reporter, 'comment', 'x'.repeat(1999));
    expect(noteOf(reporter, 'comment')).to.equal('1 character left');
    await paste(reporter, 'comment', 'x'.repeat(2007));
    expect(noteOf(reporter, 'comment')).to.include('7 characters too many');
    get(reporter, '[part~="send"]').click();
    await reporter.updateComplete;
    expect(reports).to.have.length(0);
    expect(field(reporter, 'comment').value).to.have.length(2007);
    expect(focused(reporter)).to.equal('comment');
    await paste(reporter, 'comment', 'x'.repeat(2000));
    await send(reporter, 'sent');
    expect(reports[0]?.body.at(-1)?.value).to.have.length(2000);
  });

  it('of a wording is told too', async () => {
    const { reporter } = await open();
    await paste(reporter, 'suggestion', 'x'.repeat(1001));
    expect(noteOf(reporter, 'suggestion')).to.include('1 character too many');
    get(reporter, '[part~="send"]').click();
    await reporter.updateComplete;
    expect(phase(reporter)).to.equal('composing');
    expect(focused(reporter)).to.equal('suggestion');
  });

  it('makes its field higher, as far as it can be seen at once', async () => {
    const { reporter } = await open();
    const comment = field(reporter, 'comment');
    const empty = comment.getBoundingClientRect().height;
    await paste(reporter, 'comment', 'one\ntwo\nthree\nfour\nfive');
    const grown = comment.getBoundingClientRect().height;
    expect(grown).to.be.greaterThan(empty);
    expect(comment.scrollHeight).to.be.at.most(comment.clientHeight + 1);
    await paste(reporter, 'comment', 'line\n'.repeat(60));
    expect(comment.getBoundingClientRect().height).to.be.at.most(200);
  });
});

describe('a better wording', () => {
  it('left in a draft does not go along where it is asked for no more', async () => {
    const { reporter } = await open();
    const reports = announced(reporter);
    await paste(reporter, 'suggestion', 'associated');
    await close(reporter);
    reporter.suggestion = false;
    await pressHotkey(reporter);
    await send(reporter, 'sent');
    expect(reports[0]?.body.map(({ purpose }) => purpose)).to.deep.equal(['tagging']);
  });
});

describe('what the better wording changes', () => {
  for (const [language, text, selected, wording, shown] of [
    ['ja', '良質な睡眠は大切です', '睡眠は大切です', '睡眠は重要です', '睡眠は[-大切][+重要]です'],
    ['en', 'At a highdose of it', 'highdose', 'high dose', '[-highdose][+high dose]'],
    ['en', 'At a high dose of it', 'high dose', 'high  dose', 'high[-␣][+␣␣]dose'],
    ['en', 'At 10 mg of it', '10 mg', '10\u00a0mg', '10[-␣][+⍽]mg'],
  ] as const) {
    it(`is shown word by word: ${shown}`, async () => {
      const { article, reporter } = await page(html`<p lang=${language}>${text}</p>`);
      await select(article, selected);
      await pressHotkey(reporter);
      await paste(reporter, 'suggestion', wording);
      const change = get(reporter, '.change');
      const texts = Array.from(change.childNodes, ({ nodeName, textContent }) => {
        const sign = { DEL: '-', INS: '+' }[nodeName];
        return sign ? `[${sign}${textContent}]` : nodeName === '#text' ? textContent : '';
      });
      expect(texts.join('')).to.equal(shown);
    });
  }

  it('does not show what will not be sent', async () => {
    const { reporter } = await open();
    await paste(reporter, 'suggestion', '  asociated\n');
    expect(find(reporter, '.change')).to.equal(null);
    await paste(reporter, 'suggestion', ' associated\n');
    expect(get(reporter, '.change').textContent).to.equal('asociatedassociated');
  });

  it('runs as the passage does', async () => {
    const { article, reporter } = await page(
      html`<p dir="rtl" lang="ar">النوم الجيد مرتبت بصحة القلب</p>`,
    );
    await select(article, 'مرتبت');
    await pressHotkey(reporter);
    await paste(reporter, 'suggestion', 'مرتبط');
    const change = get(reporter, '.change');
    expect([change.dir, change.lang]).to.deep.equal(['rtl', 'ar']);
    expect(getComputedStyle(field(reporter, 'suggestion')).direction).to.equal('rtl');
    expect(field(reporter, 'suggestion').lang).to.equal('ar');
  });
});

describe('the house rules', () => {
  it('take no room and no stop of the Tab key where there are none', async () => {
    const { reporter } = await open();
    expect(get(reporter, '.rules').checkVisibility()).to.equal(false);
  });

  it('scroll when they are long, by key too, and open their links beside the dialog', async () => {
    const { reporter } = await open(undefined, (element) => {
      const rules = document.createElement('div');
      rules.slot = 'house-rules';
      for (let number = 0; number < 40; number += 1) rules.append('Write numbers in words. ');
      const link = document.createElement('a');
      link.href = '/rules';
      link.textContent = 'All rules';
      rules.append(link);
      element.append(rules);
    });
    const rules = get(reporter, '.rules');
    expect(rules.scrollHeight).to.be.greaterThan(rules.clientHeight);
    expect(rules.tabIndex).to.equal(0);
    const opened: unknown[] = [];
    const original = window.open;
    window.open = (...args) => {
      opened.push(args);
      return null;
    };
    const link = reporter.querySelector('a');
    if (link) await click(link);
    window.open = original;
    expect(opened).to.deep.equal([[new URL('/rules', location.href).href, '_blank', 'noopener']]);
    expect(phase(reporter)).to.equal('composing');
  });
});
