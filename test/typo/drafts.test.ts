import { expect } from '@open-wc/testing';
import { dropDraft, loadDraft, saveDraft } from '../../src/typo/drafts.js';
import type { Draft } from '../../src/typo/report.js';
import { click } from '../support/input.js';
import { close, field, open, type } from './dialog-support.js';
import { announced, canonical, get, pressHotkey, select, send } from './support.js';

describe('a draft', () => {
  it('survives a dialog closed by mistake, for its passage only', async () => {
    const { reporter, article } = await open('/__reports/received');
    await type(reporter, 'comment', 'Draft');
    await close(reporter);
    await pressHotkey(reporter);
    expect(field(reporter, 'comment').value).to.equal('Draft');
    await close(reporter);
    await select(article, 'steady');
    await pressHotkey(reporter);
    expect(field(reporter, 'comment').value).to.equal('');
  });

  it('is there again after a reload', async () => {
    const draft = { kind: 'typo', suggestion: '', comment: 'Draft' };
    saveDraft('key', draft);
    // A second copy of the module, as a page has it that was loaded again.
    const address = new URL('../../src/typo/drafts.ts?again', import.meta.url).href;
    const again: typeof import('../../src/typo/drafts.js') = await import(address);
    expect(again.loadDraft('key')).to.deep.equal(draft);
    dropDraft('key');
  });

  it('is kept in the tab for a reload, until it is sent', async () => {
    const { reporter } = await open('/__reports/received');
    await type(reporter, 'comment', 'Draft');
    expect(sessionStorage.getItem('corrigenda-typo-drafts')).to.include('Draft');
    await send(reporter, 'sent');
    expect(sessionStorage.getItem('corrigenda-typo-drafts') ?? '').not.to.include(canonical.href);
  });

  it('survives a failure and the dialog that closes on it', async () => {
    const { reporter } = await open('/__reports/error');
    await type(reporter, 'comment', 'Draft');
    await send(reporter, 'failed');
    await close(reporter);
    await pressHotkey(reporter);
    expect(field(reporter, 'comment').value).to.equal('Draft');
  });

  it('is its passage’s also when text comes in before it', async () => {
    const { reporter, article } = await open();
    await type(reporter, 'comment', 'Draft');
    await close(reporter);
    article.prepend('Corrected on Monday. ');
    await select(article, 'asociated');
    await pressHotkey(reporter);
    expect(field(reporter, 'comment').value).to.equal('Draft');
  });

  it('of a kind that is no longer asked for has the first one, and goes along so', async () => {
    const { reporter } = await open();
    await click(get(reporter, '[value=outdated]'));
    await close(reporter);
    reporter.kinds = 'questionable typo';
    await pressHotkey(reporter);
    expect(get<HTMLInputElement>(reporter, '[name=kind]:checked').value).to.equal('questionable');
    const reports = announced(reporter);
    await send(reporter, 'sent');
    expect(reports[0]?.body.map(({ value }) => value)).to.deep.equal(['questionable']);
  });

  it('holds the kind and the address too', async () => {
    const { reporter } = await open(undefined, (element) => {
      element.email = true;
    });
    await type(reporter, 'email', 'a@b.se');
    await click(get(reporter, 'fieldset label:nth-of-type(3)'));
    await close(reporter);
    await pressHotkey(reporter);
    expect(field(reporter, 'email').value).to.equal('a@b.se');
    expect(get<HTMLInputElement>(reporter, 'input:checked').value).to.equal('outdated');
  });
});

describe('the drafts of a tab', () => {
  const storageKey = 'corrigenda-typo-drafts';
  const draft: Draft = { kind: 'typo', suggestion: '', comment: 'Draft' };
  const { setItem } = Storage.prototype;
  const stored = (): { key: string }[] => JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');

  beforeEach(() => sessionStorage.removeItem(storageKey));
  afterEach(() => {
    Storage.prototype.setItem = setItem;
    sessionStorage.removeItem(storageKey);
  });

  it('include those that another page wrote while this one was away', () => {
    saveDraft('here', draft);
    const other = { key: 'there', draft, saved: Date.now() };
    sessionStorage.setItem(storageKey, JSON.stringify([...stored(), other]));
    saveDraft('here', { ...draft, comment: 'More' });
    expect(stored().map(({ key }) => key)).to.deep.equal(['there', 'here']);
    expect(loadDraft('there')).to.deep.equal(draft);
  });

  it('are dropped when they were sent from another page', () => {
    saveDraft('here', draft);
    sessionStorage.removeItem(storageKey);
    expect(loadDraft('here')).to.equal(undefined);
  });

  for (const garbage of ['{', 'null', '7', '[7,null,{}]', '[{"key":"k","saved":1,"draft":{}}]']) {
    it(`survive ${garbage} in storage`, () => {
      sessionStorage.setItem(storageKey, garbage);
      expect(loadDraft('k')).to.equal(undefined);
      saveDraft('k', draft);
      expect(loadDraft('k')).to.deep.equal(draft);
    });
  }

  it('are kept in memory where storage is full, and go to storage when it has room', () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    saveDraft('k', draft);
    expect(loadDraft('k')).to.deep.equal(draft);
    Storage.prototype.setItem = setItem;
    saveDraft('l', draft);
    expect(stored().map(({ key }) => key)).to.deep.equal(['k', 'l']);
  });

  it('are kept for 30 days, and fifty of them', () => {
    const day = 24 * 60 * 60_000;
    saveDraft('old', draft, 0);
    expect(loadDraft('old', 29 * day)).to.deep.equal(draft);
    expect(loadDraft('old', 31 * day)).to.equal(undefined);
    saveDraft('new', draft, 31 * day);
    expect(stored().map(({ key }) => key)).to.deep.equal(['new']);
    for (let number = 0; number < 50; number += 1) saveDraft(`${number}`, draft);
    expect(loadDraft('new')).to.equal(undefined);
    expect(loadDraft('0')).to.deep.equal(draft);
  });

  it('survive a clock that is set back', () => {
    saveDraft('k', draft, Date.now() + 1e10);
    saveDraft('l', draft);
    expect(loadDraft('k')).to.deep.equal(draft);
  });
});
