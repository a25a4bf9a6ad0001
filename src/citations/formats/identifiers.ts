import { type CslItem, noteField } from './csl.js';

/** An address that a reference may link to. */
export const isWeb = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\/[^\s]+$/i.test(address);

/** A DOI without what files write before it. */
export const doiOf = ({ DOI }: CslItem): string =>
  DOI?.trim()
    .replace(/[.,;]+$/, '')
    .replace(/^(https?:\/\/(?:(?:dx|www)\.)?doi\.org\/|doi:\s*)/i, '') ?? '';

/** The address of a DOI. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;

/** The number of an article in PubMed, also from a line of the note. */
export const pmidOf = (item: CslItem): string =>
  String(item.PMID ?? noteField(item, 'PMID') ?? '').replace(/\D/g, '');

/** The number of an article in PubMed Central, also from a line of the note. */
export const pmcidOf = (item: CslItem): string | undefined =>
  /PMC\d+/.exec(item.PMCID ?? noteField(item, 'PMCID') ?? '')?.[0];
