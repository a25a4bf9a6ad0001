import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocaleController, registerLocale } from '../../src/i18n/index.js';
import en from '../../src/i18n/locales/en.js';
import { waitUntil } from '../support/wait-until.js';

class LocaleProbe extends LitElement {
  locale = new LocaleController(this);
  override render(): unknown {
    const { messages, all } = this.locale;
    return messages ? html`<p>${messages.updated}</p><b>${all?.close}</b>` : html`<slot></slot>`;
  }
}
customElements.define('locale-probe', LocaleProbe);

const shown = (probe: LocaleProbe): string | undefined =>
  probe.shadowRoot?.querySelector('p')?.textContent ?? undefined;

async function probeIn(language: string): Promise<{ outer: HTMLElement; probe: LocaleProbe }> {
  const outer = await fixture<HTMLElement>(
    html`<div lang=${language}><locale-probe>authored</locale-probe></div>`,
  );
  return { outer, probe: outer.firstElementChild as LocaleProbe };
}

describe('LocaleController', () => {
  it('shows English at once', async () => {
    const { probe } = await probeIn('en-GB');
    expect(shown(probe)).to.equal('Updated');
  });

  it('shows the authored text until the language is loaded', async () => {
    const { probe } = await probeIn('sv-FI');
    await waitUntil(() => shown(probe) === 'Uppdaterad');
    expect(probe.locale.messagesLanguage).to.equal('sv-FI');
    expect(probe.locale.language).to.equal('sv-FI');
  });

  for (const [tag, expected, language] of [
    ['de-AT', 'Aktualisiert', 'de-AT'],
    ['pt-PT', 'Atualizado', 'pt-PT'],
    ['zh-Hans-CN', '更新', 'zh'],
    ['zh-Hant-TW', '更新', 'zh'],
    ['nb-NO', 'Oppdatert', 'nb-NO'],
    ['no', 'Oppdatert', 'nb'],
    ['nn-NO', 'Oppdatert', 'nb'],
    ['iw', 'עודכן', 'he'],
    ['in', 'Diperbarui', 'id'],
    ['AR_eg', 'تحديث', 'ar-EG'],
  ] as const)
    it(`has the texts of the language for ${tag}`, async () => {
      const { probe } = await probeIn(tag);
      await waitUntil(() => shown(probe)?.includes(expected), `${shown(probe)}`);
      expect(probe.locale.messagesLanguage).to.equal(language);
    });

  it('follows a change of lang above it', async () => {
    const { outer, probe } = await probeIn('en');
    outer.lang = 'sv';
    await waitUntil(() => shown(probe) === 'Uppdaterad');
    outer.lang = 'en';
    await waitUntil(() => shown(probe) === 'Updated');
  });

  it('is English, and says so, where there are no texts for a language', async () => {
    const { probe } = await probeIn('tlh');
    expect(shown(probe)).to.equal('Updated');
    expect(probe.locale.messagesLanguage).to.equal('en');
    expect(probe.locale.language).to.equal('tlh');
  });

  it('takes a locale that a publisher registers, also for elements already shown', async () => {
    const { probe } = await probeIn('mt');
    expect(shown(probe)).to.equal('Updated');
    registerLocale('mt', { ...en, updated: 'Aġġornat' });
    await waitUntil(() => shown(probe) === 'Aġġornat');
  });

  it('shows nothing in English before a locale that is registered at once', async () => {
    const outer = document.createElement('div');
    outer.lang = 'fo';
    const probe = document.createElement('locale-probe') as LocaleProbe;
    outer.append(probe);
    document.body.append(outer);
    registerLocale('fo', async () => ({ default: { ...en, updated: 'Dagført' } }));
    await probe.updateComplete;
    expect(shown(probe)).to.equal(undefined);
    await waitUntil(() => shown(probe) === 'Dagført');
    outer.remove();
  });

  it('has all texts when they are asked for, also after a change of language', async () => {
    const { outer, probe } = await probeIn('en');
    const all = () => probe.shadowRoot?.querySelector('b')?.textContent;
    expect(all()).to.equal('');
    await probe.locale.loadAll();
    await waitUntil(() => all() === 'Close');
    outer.lang = 'sv';
    await waitUntil(() => all() === 'Stäng');
  });

  it('is English when a locale cannot be loaded', async () => {
    registerLocale('ga', () => Promise.reject(new Error('offline')));
    const { probe } = await probeIn('ga');
    await waitUntil(() => shown(probe) === 'Updated');
  });
});
