import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocaleController, registerLocale } from '../../src/i18n/index.js';
import en from '../../src/i18n/locales/en.js';

class LocaleProbe extends LitElement {
  locale = new LocaleController(this);
  override render(): unknown {
    return this.locale.messages ? html`<p>${this.locale.messages.close}</p>` : html`<slot></slot>`;
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
    expect(shown(probe)).to.equal('Close');
  });

  it('shows the authored text until the language is loaded', async () => {
    const { probe } = await probeIn('sv-FI');
    await waitUntil(() => shown(probe) === 'Stäng');
    expect(probe.locale.messagesLanguage).to.equal('sv');
    expect(probe.locale.language).to.equal('sv-FI');
  });

  it('follows a change of lang above it', async () => {
    const { outer, probe } = await probeIn('en');
    outer.lang = 'sv';
    await waitUntil(() => shown(probe) === 'Stäng');
    outer.lang = 'en';
    await waitUntil(() => shown(probe) === 'Close');
  });

  it('is English, and says so, where there are no texts for a language', async () => {
    const { probe } = await probeIn('tlh');
    expect(shown(probe)).to.equal('Close');
    expect(probe.locale.messagesLanguage).to.equal('en');
    expect(probe.locale.language).to.equal('tlh');
  });

  it('takes a locale that a publisher registers, also for elements already shown', async () => {
    const { probe } = await probeIn('mt');
    expect(shown(probe)).to.equal('Close');
    registerLocale('mt', { ...en, close: 'Agħlaq' });
    await waitUntil(() => shown(probe) === 'Agħlaq');
  });

  it('is English when a locale cannot be loaded', async () => {
    registerLocale('ga', () => Promise.reject(new Error('offline')));
    const { probe } = await probeIn('ga');
    await waitUntil(() => shown(probe) === 'Close');
  });
});
