import type { PageFacts } from './report.js';

/** Longer titles and addresses say nothing more, and a report has room for 16 kB. */
const longest = { title: 300, address: 2000, revision: 100 };

/**
 * An address without what may be secret in it: user name, password, fragment, and every query
 * parameter that is not on the list. Tokens travel in parameters of any name, so only a list of
 * what may stay is safe.
 *
 * @param keep names of the query parameters that stay
 * @returns the address as it was when it is not a URL
 */
export function withoutSecrets(address: string, keep: readonly string[]): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.hash = '';
  const kept = [...url.searchParams].filter(([name]) => keep.includes(name));
  url.search = String(new URLSearchParams(kept));
  return url.href.slice(0, longest.address);
}

/** The page that a document is shown in, where it has no address of its own (`srcdoc`, `blob:`). */
function addressed(page: Document): Document {
  const frame = /^https?:/.test(page.URL) ? null : page.defaultView?.frameElement;
  return frame ? addressed(frame.ownerDocument) : page;
}

/**
 * The address that stands for the article: `<link rel="canonical">`, which its publisher chose,
 * or else the page's own without secrets.
 *
 * @param shown the article's document: in a frame, that of the frame
 * @param keep names of the query parameters that stay
 */
export function sourceOf(shown: Document, keep: readonly string[]): string {
  const page = addressed(shown);
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href;
  return canonical && /^https?:/.test(canonical)
    ? canonical.slice(0, longest.address)
    : withoutSecrets(page.URL, keep);
}

/**
 * What a report tells of the page. The revision is what the page states itself: `data-revision`
 * on the article, `<meta name="revision">` or Open Graph's `article:modified_time`.
 *
 * @param article the article that the reporter serves
 * @param language BCP 47 tag of the passage's language
 * @param keep names of the query parameters that stay in the address
 */
export function pageFacts(article: Element, language: string, keep: readonly string[]): PageFacts {
  const page = addressed(article.ownerDocument);
  const meta = page.querySelector<HTMLMetaElement>(
    'meta[name="revision"], meta[property="article:modified_time"]',
  );
  const revision = article.getAttribute('data-revision') ?? meta?.content;
  return {
    location: withoutSecrets(page.URL, keep),
    title: page.title.slice(0, longest.title),
    language,
    ...(revision ? { revision: revision.slice(0, longest.revision) } : {}),
  };
}
