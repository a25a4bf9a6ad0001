/**
 * The script-tag entry: registers every element, and adds those that the tag asks for.
 *
 * ```html
 * <script type="module" src="corrigenda.js" data-endpoint="/desk/reports" data-citations></script>
 * ```
 *
 * - `data-endpoint`: where typo reports go; adds a `<typo-reporter>` if the page has none
 * - `data-citations`: `auto`, `links` or `text`; adds a `<citation-popovers>` if the page has none
 * - `data-for`: selector of the article, for both
 * - `data-desk`: origin of the desk whose editors may decide about reports in the article; that of
 *   the endpoint if it is not given
 * - `data-locales`: `is=/texts/is.js`: a language that is not there, or other texts for one, and the
 *   module whose default export is its texts; several with spaces between them
 */
import './define/citation-popovers.js';
import './define/fact-check-badge.js';
import './define/typo-reporter.js';
import { hasReportLink } from './highlight/has-report-link.js';
import { registerLocale } from './i18n/registry.js';

/** What not every page has, or needs at once: each comes when the page first has one. */
const seldom = new Map<string, () => Promise<unknown>>([
  ['cite-ref', () => import('./define/cite-ref.js')],
  ['reference-list', () => import('./define/reference-list.js')],
  ['report-highlights', () => import('./define/report-highlights.js')],
  ['review-date', () => import('./define/review-date.js')],
  ['review-history', () => import('./define/review-history.js')],
]);

/** Registers the seldom elements that the page has by now. */
function defineSeldom(): void {
  for (const [name, load] of seldom) {
    if (!document.querySelector(name)) continue;
    seldom.delete(name);
    load().catch((error) => console.warn(`corrigenda <${name}>: could not be loaded.`, error));
  }
}

/** Looks again when the page has changed: now and then, not at every change. */
function watchForSeldom(): void {
  let isWaiting = false;
  new MutationObserver(() => {
    if (isWaiting || seldom.size === 0) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      defineSeldom();
    }, 100);
  }).observe(document, { childList: true, subtree: true });
}

/** The tag that loaded this: a classic one is current, a module's is known by its address. */
const ownScript = (): HTMLOrSVGScriptElement | null | undefined =>
  document.currentScript ?? Array.from(document.scripts).find(({ src }) => src === import.meta.url);

/** Puts an element at the end of the page, unless the page has one of its kind. */
function add(name: string, attributes: Record<string, string | undefined>): void {
  if (document.querySelector(name)) return;
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value) element.setAttribute(attribute, value);
  }
  document.body.append(element);
}

/** What the script tag asks for, and the note that a link from the desk asks for. */
function start({ endpoint, desk = endpoint, citations, for: article }: DOMStringMap): void {
  if (citations !== undefined) add('citation-popovers', { markers: citations, for: article });
  // It stands beside the parts of the page: a landmark of its own.
  if (endpoint !== undefined)
    add('typo-reporter', { endpoint, for: article, role: 'complementary' });
  const addHighlights = (): void => {
    if (hasReportLink(location.hash)) add('report-highlights', { for: article, desk });
  };
  addHighlights();
  addEventListener('hashchange', addHighlights);
  defineSeldom();
  watchForSeldom();
}

const data = { ...ownScript()?.dataset };
// Before anything is drawn, so that nothing is drawn in English first.
for (const [, language = '', address = ''] of data.locales?.matchAll(/(\S+)=(\S+)/g) ?? [])
  registerLocale(language, () => import(new URL(address, document.baseURI).href));
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => start(data));
} else {
  start(data);
}
