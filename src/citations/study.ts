/** An address if it is that of a web page: never `javascript:` or `data:`. */
export function webAddress(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** A link's address if it leads to a web page. */
export const linkAddress = (link: Element): string | undefined =>
  webAddress(link.getAttribute('href') ?? '', link.baseURI);

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '>': '<', '}': '{' };

/** An identifier without the sentence's punctuation; a bracket stays where it was opened there. */
function withoutEnd(identifier: string): string {
  let trimmed = identifier;
  for (;;) {
    const last = trimmed.at(-1) ?? '';
    const open = pairs[last];
    const isOwn = open !== undefined && trimmed.split(open).length >= trimmed.split(last).length;
    if (isOwn || !/[.,;:'"”’»)\]>}]/u.test(last)) return trimmed;
    trimmed = trimmed.slice(0, -1);
  }
}

/** What some systems put into long words so that they can break. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;

interface Identifier {
  /** How it is written; the first group is the identifier. */
  readonly written: RegExp;
  readonly address: (identifier: string) => string;
  /** The addresses that lead there already, without protocol. */
  readonly linked: RegExp;
}

/**
 * The identifiers of a study, the one that lasts longest first. A DOI may have angle brackets
 * (`10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2`), and the next identifier
 * may follow it without a space.
 */
const identifiers: readonly Identifier[] = [
  {
    written:
      /\b(10\.\d{4,9}(?:\.\d+)*\/(?:(?!PMID|PMC(?:ID|\d)|https?:)[^\s<>]|<(?!https?:)[^\s<>]+>)+)/i,
    address: (doi) =>
      `https://doi.org/${encodeURIComponent(withoutEnd(doi)).replaceAll('%2F', '/')}`,
    linked: /^(?:[^/]*\.)?doi\.org\//,
  },
  {
    written: /\bPMID\s*:?\s*(\d{1,9})\b/i,
    address: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
    linked: /^(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\//,
  },
  {
    written: /\bPMC(?:ID)?\s*:?\s*(?:PMC)?\s?(\d{3,9})\b/i,
    address: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id}/`,
    linked: /^(?:pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc|europepmc\.org)\//,
  },
];

/**
 * Where the cited study can be read: by its DOI, PubMed or PMC number, linked or only written, or
 * else the first link of the reference.
 *
 * @returns an http(s) address
 */
export function studyAddress(item: Element): string | undefined {
  const addresses = Array.from(item.querySelectorAll('a[href]'))
    .filter((link) => !link.getAttribute('href')?.startsWith('#'))
    .map(linkAddress)
    .filter((address) => address !== undefined);
  const text = (item.textContent ?? '').replace(invisible, '');
  for (const { written, address, linked } of identifiers) {
    const link = addresses.find((one) => linked.test(one.replace(/^https?:\/\//, '')));
    if (link) return link;
    const [, identifier] = written.exec(text) ?? [];
    if (identifier) return address(identifier);
  }
  return addresses[0];
}
