import { formatCount } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleGroup, PassageGroup } from './groups.js';
import type { Passage, Report } from './report.js';
import { reportView, type ViewContext } from './report-view.js';

/** The passage in its context, and how many readers reported it. */
function quoteView(
  { prefix, exact, suffix }: Passage,
  reports: readonly Report[],
  context: ViewContext,
): TemplateResult {
  const language = reports[0]?.language;
  // Every report tells how many there are of its passage; one that came later knows of more.
  const readers = Math.max(...reports.map(({ count }) => count));
  // No white space in the template between the parts: the text has its own.
  return html`
    <blockquote dir="auto" lang=${language || nothing}
      ><span class="context">${prefix && `… ${prefix.trimStart()}`}</span
      ><mark>${exact}</mark
      ><span class="context">${suffix && `${suffix.trimEnd()} …`}</span
    ></blockquote>
    ${
      // Reports that are held are no readers yet.
      readers > 0
        ? html`<p class="readers">${formatCount(context.messages.readers, readers, context.language)}</p>`
        : nothing
    }
  `;
}

function passageView({ passage, reports }: PassageGroup, context: ViewContext): TemplateResult {
  return html`
    <li class="passage">
      ${
        passage
          ? quoteView(passage, reports, context)
          : html`<p class="whole-page">${context.messages.wholePage}</p>`
      }
      ${reports.map((report) => reportView(report, passage, context))}
    </li>
  `;
}

/** Host and path of an article, readable; empty when the address cannot be read. */
function placeOf(article: string): string {
  if (!URL.canParse(article)) return '';
  const { host, pathname } = new URL(article);
  try {
    return host + decodeURI(pathname === '/' ? '' : pathname);
  } catch {
    return host + pathname;
  }
}

/** The reports of one article. */
export function articleView(group: ArticleGroup, context: ViewContext): TemplateResult {
  const { messages, language } = context;
  const { article, title, passages } = group;
  const count = passages.filter(({ passage }) => passage).length;
  return html`
    <section class="article">
      <header>
        <h2 dir="auto" lang=${passages[0]?.reports[0]?.language || nothing}>
          ${title || messages.untitled}
        </h2>
        <p class="muted">
          <bdi>${placeOf(article)}</bdi>
          ${count ? html`<span>${formatCount(messages.passages, count, language)}</span>` : nothing}
        </p>
      </header>
      <ol>
        ${passages.map((passage) => passageView(passage, context))}
      </ol>
    </section>
  `;
}
