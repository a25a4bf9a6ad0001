/** A link's address if it leads to a web page: never `javascript:` or `data:`. */
export function webAddress(link: Element): string | undefined {
  try {
    const url = new URL(link.getAttribute('href') ?? '', link.ownerDocument.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const withoutEnd = (identifier: string): string => {
  const trimmed = identifier.replace(/[.,;:'"”’»\]}>]+$/u, '');
  // A bracket at the end belongs to the identifier only if it was opened there.
  return trimmed.endsWith(')') && !trimmed.includes('(')
    ? withoutEnd(trimmed.slice(0, -1))
    : trimmed;
};

/** How each kind of identifier is written in a reference, the one that lasts longest first. */
const identifiers: readonly [RegExp, (identifier: string) => string][] = [
  [
    /\b(10\.\d{4,9}\/[^\s<>]+)/,
    (doi) => `https://doi.org/${encodeURIComponent(withoutEnd(doi)).replaceAll('%2F', '/')}`,
  ],
  [/\bPMID\s*:?\s*(\d{1,9})\b/i, (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`],
  [/\b(PMC\d{3,9})\b/, (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`],
];

const hosts = [/(^|\.)doi\.org$/, /^pubmed\.|\/pubmed\//, /^(www\.)?(pmc\.|ncbi\.)|^europepmc\./];

/**
 * Where the cited study can be read: by its DOI, PubMed or PMC number, linked or only written, or
 * else the first link of the reference.
 *
 * @returns an http(s) address
 */
export function studyAddress(item: Element): string | undefined {
  const addresses = Array.from(item.querySelectorAll('a[href]'))
    .filter((link) => !link.getAttribute('href')?.startsWith('#'))
    .map(webAddress)
    .filter((address) => address !== undefined);
  const text = item.textContent ?? '';
  for (const [index, [pattern, address]] of identifiers.entries()) {
    const linked = addresses.find((link) => {
      const { hostname, pathname } = new URL(link);
      return hosts[index]?.test(hostname) || (index === 1 && pathname.startsWith('/pubmed/'));
    });
    const written = pattern.exec(text)?.[1];
    if (linked) return linked;
    if (written) return address(written);
  }
  return addresses[0];
}
