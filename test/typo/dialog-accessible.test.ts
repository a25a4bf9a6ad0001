import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.js';
import { field, noteOf, open, openForPage, paste } from './dialog-support.js';
import { find, get, page, phase, pressHotkey, select, send, statusOf } from './support.js';

describe('every state of the dialog', () => {
  for (const [state, url] of [
    ['sent', '/__reports/received'],
    ['sent', '/__reports/known'],
    ['failed', '/__reports/error'],
    ['failed', ''],
    ['refused', '/__reports/invalid'],
    ['sending', '/__reports/hang'],
  ] as const) {
    it(`is accessible: ${state} (${url})`, async () => {
      const { reporter } = await open(url);
      await expect(reporter).to.be.accessible();
      await send(reporter, state);
      await expect(reporter).to.be.accessible();
    });
  }

  it('is accessible: mailed', async () => {
    const { reporter } = await open('mailto:desk@example.org');
    reporter.addEventListener('click', (event) => {
      if (event.composedPath()[0] instanceof HTMLAnchorElement) event.preventDefault();
    });
    await send(reporter, 'mailed');
    await expect(reporter).to.be.accessible();
  });

  it('is accessible: with rules, a change, a text too long and half an address', async () => {
    const { reporter } = await open(undefined, (element) => {
      element.email = true;
      const rules = document.createElement('p');
      rules.slot = 'house-rules';
      rules.textContent = 'Write numbers in words. '.repeat(60);
      element.append(rules);
    });
    await paste(reporter, 'suggestion', 'associated');
    await paste(reporter, 'email', 'a@b');
    get(reporter, '[part~="send"]').click();
    await reporter.updateComplete;
    expect(noteOf(reporter, 'email')).not.to.equal('');
    await paste(reporter, 'comment', 'x'.repeat(2100));
    await expect(reporter).to.be.accessible();
  });

  it('is accessible: a selection that was cut', async () => {
    const { article, reporter } = await page();
    reporter.maxLength = 20;
    await select(article, 'is asociated with a steady');
    await pressHotkey(reporter);
    expect(get(reporter, '.notice').textContent).to.include('20 characters');
    await expect(reporter).to.be.accessible();
  });

  it('is accessible: nothing selected, in whatever language', async () => {
    const { reporter } = await page(html`<p>Text.</p>`);
    reporter.lang = 'sv';
    await openForPage(reporter);
    await expect(reporter).to.be.accessible();
    get(reporter, '[part~="send"]').click();
    await reporter.updateComplete;
    await expect(reporter).to.be.accessible();
    expect(noteOf(reporter, 'comment')).to.equal('Beskriv problemet först.');
  });

  it('says its own language and direction where the page’s has no texts', async () => {
    const { article, reporter } = await page(html`<p>Tekstas čia.</p>`);
    reporter.lang = 'lt';
    article.lang = 'lt';
    await select(article, 'Tekstas');
    await pressHotkey(reporter);
    const dialog = get(reporter, 'dialog');
    expect([dialog.lang, dialog.dir]).to.deep.equal(['en', 'ltr']);
    expect(get(reporter, 'blockquote').lang).to.equal('lt');
    expect(field(reporter, 'suggestion').lang).to.equal('lt');
  });
});

describe('what is said aloud', () => {
  /** All that the live regions of the dialog come to say. */
  function listen(reporter: HTMLElement): string[] {
    const said: string[] = [];
    const region = reporter.shadowRoot?.querySelector('#status');
    if (!region) throw new Error('no live region');
    new MutationObserver(() => {
      const text = region.textContent?.trim() ?? '';
      if (text && text !== said.at(-1)) said.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
    return said;
  }

  it('is each phase, once, in a region that is there from the start', async () => {
    const { reporter } = await open('/__reports/error');
    expect(statusOf(reporter)).to.equal('');
    const said = listen(reporter);
    await send(reporter, 'failed');
    reporter.endpoint = '/__reports/received';
    await send(reporter, 'sent');
    await waitUntil(() => said.length >= 4);
    expect(said).to.deep.equal([
      'Sending…',
      'The report could not be sent. What you wrote is still here. Saved on this device; it will be sent when you are back on this site.',
      'Sending…',
      'Thank you! Your report has reached the editors.',
    ]);
  });

  it('is a problem of a field, by a region beside it', async () => {
    const { reporter } = await open();
    const region = get(reporter, '#comment-note [aria-live="polite"]');
    expect(region.textContent).to.equal('');
    await paste(reporter, 'comment', 'x'.repeat(1990));
    expect(region.textContent, 'a count is not said').to.equal('');
    await paste(reporter, 'comment', 'x'.repeat(2001));
    expect(region.textContent).to.include('1 character too many');
  });
});

describe('the page behind the dialog', () => {
  it('is out of reach as long as the dialog is open', async () => {
    const { article, reporter } = await page(html`<button>Behind</button><p>Some text here.</p>`);
    await select(article, 'text');
    await pressHotkey(reporter);
    article.querySelector('button')?.focus();
    expect(document.activeElement).to.equal(reporter);
    expect(get(reporter, 'dialog').matches(':modal')).to.equal(true);
    expect(phase(reporter)).to.equal('composing');
    expect(find(reporter, 'dialog:modal')).not.to.equal(null);
  });
});
