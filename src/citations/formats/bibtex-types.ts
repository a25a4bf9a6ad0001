/** The types of BibTeX, BibLaTeX and common programs (CSL 1.0.2, appendix III: types). */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  periodical: 'periodical',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  webpage: 'webpage',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  unpublished: 'manuscript',
  preprint: 'article',
  standard: 'standard',
  legislation: 'legislation',
  video: 'motion_picture',
  movie: 'motion_picture',
};

const books = /^(?:mv)?(?:book|collection|proceedings|reference)$/;

export function typeOf(type: string, text: (name: string) => string | undefined): string {
  if (books.test(type)) return 'book';
  const subtype = text('entrysubtype')?.toLowerCase();
  if (type === 'article' && (subtype === 'magazine' || subtype === 'newspaper')) {
    return `article-${subtype}`;
  }
  if (subtype === 'preprint') return 'article';
  const known = types[type];
  if (known) return known;
  if (
    text('eprint') &&
    /arxiv|biorxiv|medrxiv/i.test(text('archiveprefix') ?? text('eprinttype') ?? '')
  ) {
    return 'article';
  }
  if (/dryad|zenodo|figshare/i.test(text('publisher') ?? '')) return 'dataset';
  return text('url') || /https?:/.test(text('howpublished') ?? '') ? 'webpage' : 'document';
}
