import type { PageFacts } from './report.js';

/** Longer titles and addresses say nothing more, and a report has room for 16 kB. */
const longest = { title: 300, address: 2000, revision: 100 };

/** Sessions that travel in the path: `/a;jsessionid=1` (Java), `/(S(1))/a` (ASP.NET). */
const sessionInPath =
  /;(?:jsessionid|phpsessid|sess(?:ion)?_?id|sid)=[^/;]*|\/\((?:\w\([^()/]*\))+\)/gi;
/** Names of query parameters that say themselves that they are secret or personal. */
const secretName =
  /(?:^|[^a-z])(?:sid|pwd|pass|otp|jwt|sig|code|key|nonce|e?mail|user)(?:[^a-z]|$)|token|session|sess_?id|secret|passw|auth|credential|signature|api_?key|ticket/i;

/**
 * An address without what may be secret in it: user name, password, fragment, session ids in the
 * path, and every query parameter that is not on the list. Tokens travel in parameters of any
 * name, so only a list of what may stay is safe.
 *
 * @param keep names of the query parameters that stay
 * @returns the address as it was when it is not a URL
 */
export function withoutSecrets(address: string, keep: readonly string[]): string {
  return stripped(address, (name) => keep.includes(name));
}

function stripped(address: string, mayStay: (name: string) => boolean): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.hash = '';
  url.pathname = url.pathname.replace(sessionInPath, '');
  const { searchParams } = url;
  const kept = [...searchParams].filter(([name]) => mayStay(name));
  // What stays whole is not written anew: the address must be the one that its publisher knows.
  if (kept.length < [...searchParams].length) url.search = String(new URLSearchParams(kept));
  return url.href.slice(0, longest.address);
}

/** The page that a document is shown in, where it has no address of its own (`srcdoc`, `blob:`). */
function addressed(page: Document): Document {
  const frame = /^https?:/.test(page.URL) ? null : page.defaultView?.frameElement;
  return frame ? addressed(frame.ownerDocument) : page;
}

/**
 * The address that stands for the article: `<link rel="canonical">`, which its publisher chose,
 * or else the page's own without secrets. A canonical address needs its parameters (`?article=7`),
 * but some are the address as visited: there, what is a secret by its name is left out.
 *
 * @param shown the article's document: in a frame, that of the frame
 * @param keep names of the query parameters that stay
 */
export function sourceOf(shown: Document, keep: readonly string[]): string {
  const page = addressed(shown);
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href;
  return canonical && /^https?:/.test(canonical)
    ? stripped(canonical, (name) => keep.includes(name) || !secretName.test(name))
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
