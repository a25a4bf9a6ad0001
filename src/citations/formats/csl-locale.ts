const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Terms with one and several. */
const plurals: readonly (readonly [string, string, string, string?])[] = [
  ['page', 'page', 'pages'],
  ['page', 'p.', 'pp.', 'short'],
  ['chapter', 'chapter', 'chapters'],
  ['chapter', 'chap.', 'chaps.', 'short'],
  ['section', 'section', 'sections'],
  ['section', 'sec.', 'secs.', 'short'],
  ['figure', 'figure', 'figures'],
  ['figure', 'fig.', 'figs.', 'short'],
  ['table', 'table', 'tables'],
  ['paragraph', 'paragraph', 'paragraphs'],
  ['paragraph', 'para.', 'paras.', 'short'],
  ['volume', 'volume', 'volumes'],
  ['volume', 'vol.', 'vols.', 'short'],
  ['issue', 'number', 'numbers'],
  ['issue', 'no.', 'nos.', 'short'],
  ['number-of-pages', 'page', 'pages'],
  ['number-of-pages', 'p.', 'pp.', 'short'],
  ['editor', 'editor', 'editors'],
  ['editor', 'ed.', 'eds.', 'short'],
  ['translator', 'translator', 'translators'],
  ['translator', 'tran.', 'trans.', 'short'],
];

const singles: readonly (readonly [string, string, string?])[] = [
  ['accessed', 'accessed'],
  ['and', 'and'],
  ['and others', 'and others'],
  ['anonymous', 'anonymous'],
  ['at', 'at'],
  ['available at', 'available at'],
  ['by', 'by'],
  ['circa', 'circa'],
  ['circa', 'c.', 'short'],
  ['cited', 'cited'],
  ['edition', 'edition'],
  ['edition', 'ed.', 'short'],
  ['et-al', 'et al.'],
  ['forthcoming', 'forthcoming'],
  ['from', 'from'],
  ['ibid', 'ibid.'],
  ['in', 'in'],
  ['in press', 'in press'],
  ['internet', 'internet'],
  ['no date', 'no date'],
  ['no date', 'n.d.', 'short'],
  ['online', 'online'],
  ['presented at', 'presented at the'],
  ['retrieved', 'retrieved'],
  ['version', 'version'],
  ['open-quote', '“'],
  ['close-quote', '”'],
  ['open-inner-quote', '‘'],
  ['close-inner-quote', '’'],
  ['page-range-delimiter', '–'],
  ['ordinal', 'th'],
  ['ordinal-01', 'st'],
  ['ordinal-02', 'nd'],
  ['ordinal-03', 'rd'],
  ['ordinal-11', 'th'],
  ['ordinal-12', 'th'],
  ['ordinal-13', 'th'],
  ['season-01', 'spring'],
  ['season-02', 'summer'],
  ['season-03', 'autumn'],
  ['season-04', 'winter'],
];

const term = (name: string, text: string, form?: string): string =>
  `<term name="${name}"${form ? ` form="${form}"` : ''}>${text}</term>`;

/**
 * A small locale of CSL in English, for styles whose page gives none: the terms that most styles
 * have, and the two forms of dates (CSL 1.0.2, "Locale files").
 */
export const smallLocale = (): string =>
  [
    '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">',
    '<style-options punctuation-in-quote="true"/>',
    '<date form="text"><date-part name="month" suffix=" "/>',
    '<date-part name="day" suffix=", "/><date-part name="year"/></date>',
    '<date form="numeric"><date-part name="month" form="numeric-leading-zeros" suffix="/"/>',
    '<date-part name="day" form="numeric-leading-zeros" suffix="/"/><date-part name="year"/></date>',
    '<terms>',
    ...singles.map(([name, text, form]) => term(name, text, form)),
    ...plurals.map(([name, one, many, form]) =>
      term(name, `<single>${one}</single><multiple>${many}</multiple>`, form),
    ),
    ...months.flatMap((month, index) => {
      const name = `month-${String(index + 1).padStart(2, '0')}`;
      const short =
        month.length > 4 ? `${month.slice(0, month.startsWith('Sept') ? 4 : 3)}.` : month;
      return [term(name, month), term(name, short, 'short')];
    }),
    '</terms></locale>',
  ].join('');
