import { expect, fixture, html } from '@open-wc/testing';
import { languageOf } from '../../src/i18n/index.js';

describe('languageOf', () => {
  it('is the nearest lang', async () => {
    const section = await fixture(
      html`<section lang="sv"><p lang="en-GB"><b></b></p><i></i></section>`,
    );
    expect(languageOf(section.querySelector('b') as Element)).to.equal('en-GB');
    expect(languageOf(section.querySelector('i') as Element)).to.equal('sv');
  });

  it('is found outside a shadow root', async () => {
    const host = await fixture(html`<div lang="he"></div>`);
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(languageOf(inner)).to.equal('he');
  });

  it('takes the tags that systems write: underscores, blanks, any case', async () => {
    const element = await fixture(html`<p lang=" PT_br "></p>`);
    expect(languageOf(element)).to.equal('pt-BR');
  });

  it('passes over what is no language tag', async () => {
    const outer = await fixture(html`<div lang="sv"><p lang="not a language"></p></div>`);
    expect(languageOf(outer.firstElementChild as Element)).to.equal('sv');
  });
});
