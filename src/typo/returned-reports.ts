import { html } from 'lit';
import { languageOf, loadLocale } from '../i18n/index.js';
import { addStyles } from '../ui/add-styles.js';
import { dismiss, refusedReports } from './outbox.js';
import { styles } from './returned-reports.styles.js';
import type { TypoReporter } from './typo-reporter.js';

/**
 * Tells the reader, where the reporter stands, that a report came back after its dialog was
 * closed: quietly, because the reader is reading something else by now. It is kept until the
 * reader takes the notice away, or sends what was changed in it.
 */
export async function showReturned(reporter: TypoReporter): Promise<void> {
  const [entry] = await refusedReports();
  const { messages, language } = await loadLocale(languageOf(reporter));
  addStyles(reporter.renderRoot, styles);
  const forget = async (): Promise<void> => {
    if (entry) await dismiss(entry.id);
    await showReturned(reporter);
  };
  const show = async (): Promise<void> => {
    if (!entry) return;
    await reporter.useDialog((dialog) => dialog.openReturned(entry.report, forget));
  };
  const text = html`${messages.reportReturned}
    <button @click=${show}>${messages.showReturned}</button>
    <button @click=${forget}>${messages.close}</button>`;
  // Said aloud is what comes into a region that is there.
  for (const content of entry ? [undefined, text] : [undefined]) {
    reporter.notice = html`<div role="status" lang=${language}>
      ${content && html`<p part="notice" class="returned" dir="auto">${content}</p>`}
    </div>`;
    reporter.requestUpdate();
    await reporter.updateComplete;
  }
}
