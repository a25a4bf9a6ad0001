import { expect } from '@open-wc/testing';
import { scanBibTeX, withoutUnusedFields } from '../../src/citations/formats/bibtex-scan.js';
import type { CslItem } from '../../src/citations/formats/csl.js';
import { type Library, openLibrary } from '../../src/citations/formats/library.js';
import { formatNlm } from '../../src/citations/formats/nlm.js';
import {
  statusAddressOf,
  statusDateOf,
  statusOf,
} from '../../src/citations/formats/study-status.js';
import fc from '../support/fast-check.js';

const open = (text: string): Promise<Library> => openLibrary(text, 'refs.bib');

async function read(text: string): Promise<{ items: CslItem[]; problems: readonly string[] }> {
  const library = await open(text);
  const items = await library.read(library.keys);
  return { items: [...items.values()], problems: library.problems };
}
const only = async (text: string): Promise<CslItem> => {
  const { items, problems } = await read(text);
  expect(problems).to.deep.equal([]);
  return items[0] as CslItem;
};
const nlm = (item: CslItem): string =>
  formatNlm(item)
    .map(({ text }) => text)
    .join('');

describe('BibTeX', () => {
  it('gives the reference that CSL-JSON gives', async () => {
    const item = await only(`@string{nejm = "N Engl J Med"}
      @article{halpern,
        author = {Halpern, S. D. and Peter A. Ubel and van der Caplan, Jr., Arthur and {A Group} and others},
        title  = {Solid-organ transplantation in {HIV}-infected patients},
        journal = nejm, year = 2002, month = jul, day = 25, volume = 347, number = {4},
        pages = {284--287}, doi = {https://doi.org/10.1000/a_b%c}, pmid = {12140307},
        abstract = {Not {read} at \\all},
      }`);
    expect(nlm(item)).to.equal(
      'Halpern SD, Ubel PA, van der Caplan A Jr; A Group, et al. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284-7. doi: 10.1000/a_b%c. PMID: 12140307.',
    );
  });

  it('keeps italics, raised and lowered letters, and shows what looks like markup as text', async () => {
    const item = await only(
      '@article{a, title={On \\emph{E. coli}, p < 0.05, <img src=x onerror=bad()> \\& H$_{2n+q}$O <b>not bold</b> &lt;}}',
    );
    const pieces = formatNlm(item);
    expect(pieces.map(({ text }) => text).join('')).to.equal(
      'On E. coli, p < 0.05, <img src=x onerror=bad()> & H2n+qO <b>not bold</b> &lt;. [date unknown].',
    );
    expect(
      pieces.filter(({ styles }) => styles).map(({ text, styles }) => [text, styles]),
    ).to.deep.equal([
      ['E. coli', ['i']],
      ['2n+q', ['sub']],
    ]);
  });

  it('reads accents on the dotless letters of TeX as letters with accents', async () => {
    const item = await only(
      String.raw`@article{a, author={Garc{\'\i}a, Mar{\'{\i}}a and Y{\i}lmaz, A}, title={Na{\"\i}ve {\^\j}}}`,
    );
    expect(item.author).to.deep.equal([
      { family: 'García', given: 'María' },
      { family: 'Yılmaz', given: 'A' },
    ]);
    expect(item.title).to.equal('Naïve ĵ');
  });

  it('knows the types of BibTeX and BibLaTeX', async () => {
    for (const [entry, reference] of [
      [
        '@book{a, editor={Ek, D}, title={A}, subtitle={B}, edition={2}, publisher={P}, address={Lund}, year=2001}',
        'Ek D, editor. A: B. 2nd ed. Lund: P; 2001.',
      ],
      [
        '@incollection{a, author={Ek, D}, title={A}, booktitle={B}, editor={Alm, B}, publisher={P}, date={2001-02}, pages={1-9}}',
        'Ek D. A. In: Alm B, editor. B. P; 2001. p. 1-9.',
      ],
      [
        '@inproceedings{a, title={A}, booktitle={B}, eventtitle={Days}, eventdate={2002-04-03/2002-04-05}, venue={Kinsale}, date=2002}',
        'A. In: B. Days; 2002 Apr 3-5; Kinsale. 2002.',
      ],
      [
        '@mastersthesis{a, author={Ek, D}, title={A}, school={Lund University}, year=2001}',
        "Ek D. A [master's thesis]. Lund University; 2001.",
      ],
      ['@phdthesis{a, title={A}, school={S}, year=2001}', 'A [dissertation]. S; 2001.'],
      [
        '@techreport{a, title={A}, institution={SBU}, number={7}, year=2010}',
        'A. SBU; 2010. Report No.: 7.',
      ],
      // BibLaTeX takes "and" for the end of a name there, and prints it again.
      [
        '@techreport{a, title={A}, institution={Centers for Disease Control and Prevention}, location={Atlanta}, year=2010}',
        'A. Atlanta: Centers for Disease Control and Prevention; 2010.',
      ],
      [
        '@online{a, title={A}, url={https://example.org/a}, urldate={2020-01-02}, date={2019}}',
        'A [Internet]. 2019 [cited 2020 Jan 2]. Available from: https://example.org/a',
      ],
      [
        '@misc{a, title={A}, howpublished={\\url{https://example.org/a}}, year=2019}',
        'A [Internet]. 2019. Available from: https://example.org/a',
      ],
      [
        '@dataset{a, title={A}, publisher={Dryad}, version={2}, year=2019}',
        'A [dataset]. Version 2. 2019. Dryad.',
      ],
      [
        '@misc{a, title={A}, eprint={2001.01234}, archiveprefix={arXiv}, year=2020}',
        'A. arXiv 2001.01234 [Preprint]. 2020.',
      ],
      [
        '@article{a, title={A}, journaltitle={J}, shortjournal={Jr}, date={2006-03/2006-04}, volume=1, eid={e12}}',
        'A. Jr. 2006 Mar-Apr;1:e12.',
      ],
      [
        '@article{a, title={A}, journal={J}, year={2006}, month={mar}, pubstate={Epub ahead of print}}',
        'A. J. 2006 Mar. Epub ahead of print.',
      ],
      [
        '@article{a, title={A}, journal={J}, year={2006}, eprint={77}, eprinttype={pubmed}, langid={swedish}}',
        'A. J. 2006. Swedish. PMID: 77.',
      ],
    ] as const) {
      expect(nlm(await only(entry)), entry).to.equal(reference);
    }
  });

  it('inherits by crossref, and ends where entries name each other', async () => {
    const { items } = await read(
      '@inproceedings{a, crossref={P}, title={A}} @proceedings{p, title={Big}, year=2000, crossref={a}}',
    );
    expect(items.map(nlm)).to.deep.equal(['A. In: Big. 2000.', 'Big. 2000.']);
  });

  it('says that a study is retracted', async () => {
    for (const field of ['note={Retracted}', 'status={retracted}', 'keywords={x, retracted}']) {
      const { custom, note, status } = await only(`@article{a, title={A}, ${field}}`);
      expect([custom, note, status].join(), field).to.match(/retracted/i);
    }
  });

  it('says since when it is, and where the journal says so', async () => {
    const item = await only(
      '@article{a, title={A}, status={retracted}, status-date={2010-02}, status-href={https://example.org/a_b?c=1&d=2}}',
    );
    expect([statusOf(item), statusDateOf(item), statusAddressOf(item)]).to.deep.equal([
      'retracted',
      '2010-02',
      'https://example.org/a_b?c=1&d=2',
    ]);
  });

  it('names what is malformed with its line and key, and shows the rest', async () => {
    const { items, problems } = await read(`% @article{commented, title={x}}
@article{good, title={Good}}
@article{open, title={never closed
@article{dup, title={A}}
@article{dup, title={B}}
@misc{, title={no key}}
@article{empty}
@article{closed, title={A}}, year=2000}
@article{undefined, title=foo}
@article(round, title="x {"} y")
@comment{@article{inside, title={x}}}
last words @article{last, title={Last}`);
    expect(items.map(({ id }) => id)).to.deep.equal([
      'good',
      'dup',
      'closed',
      'undefined',
      'round',
    ]);
    expect(problems).to.deep.equal([
      'refs.bib, line 3, "open": its brackets are not closed.',
      'refs.bib, line 5, "dup": this key is there twice; the first one is used.',
      'refs.bib, line 6: it has no key.',
      'refs.bib, line 8: a field stands outside of any entry; the entry before it has a brace too many.',
      'refs.bib, line 12, "last": its brackets are not closed.',
      'refs.bib, line 7, "empty": it has no fields.',
      'refs.bib, line 9, "undefined": Unresolved @string reference "foo".',
    ]);
  });

  it('finds the entries of a line, also behind a per cent sign in one of them', async () => {
    const { items, problems } = await read(
      '@book{a, title={50\\% salt}} @book{b, title={Less}} % @book{c, title={Commented}}',
    );
    expect(items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(problems).to.deep.equal([]);
  });

  it('shows no entry of which nothing can be read', async () => {
    const { items, problems } = await read('@book{a, title = }\n@book{b, title={B}, year=nope}');
    expect(items.map(({ id }) => id)).to.deep.equal(['b']);
    expect(problems.length).to.equal(2);
    expect(problems[0]).to.match(/^refs\.bib, line 1, "a": /);
    expect(problems[1]).to.match(/^refs\.bib, line 2, "b": .*nope/);
  });

  it('names what stands outside of any entry, also at the end, and what lost its @', async () => {
    const { items, problems } = await read(`@book{a, title={A}}
book{b, title={B}}
@book{c, title={C}}
@book{d, title={D}},
  year = {2020},
}`);
    expect(items.map(({ id }) => id)).to.deep.equal(['a', 'c', 'd']);
    expect(problems).to.deep.equal([
      'refs.bib, line 2, "b": it has no @ before it.',
      'refs.bib, line 5: a field stands outside of any entry; the entry before it has a brace too many.',
    ]);
  });

  it('finds every entry, whatever stands around it', () => {
    const value = fc
      .string()
      .map((text) => text.replace(/[{}@\\%"\n]/g, ''))
      .filter((text) => !/^\s*$/.test(text));
    const entry = fc.record({
      key: fc.stringMatching(/^[a-z][a-z0-9:_-]{0,8}$/),
      value,
      gap: value,
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const text = entries
          .map(
            ({ key, value, gap }) =>
              `${gap.replace(/[=,]/g, '')}\n@book{${key},\n title = {{${value}}}}`,
          )
          .join('\n');
        const found = [...scanBibTeX(text)];
        expect(found.map(({ key }) => key)).to.deep.equal(entries.map(({ key }) => key));
        expect(found.every(({ problem }) => problem === undefined)).to.equal(true);
        const lines = text.split('\n');
        for (const { line, key } of found) expect(lines[line - 1]).to.contain(`@book{${key}`);
      }),
    );
  });

  it('never throws, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom(
            '@',
            'a',
            '{',
            '}',
            '(',
            ')',
            '=',
            '"',
            ',',
            '\n',
            '%',
            '\\',
            '#',
            '$',
            '&',
            ' ',
          ),
        }),
        async (text) => {
          const { items, problems } = await read(
            `@book{x, title={${text}}}\n${text}\n@book{y, title={Y}}`,
          );
          expect(items.length + problems.length).to.be.greaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves out abstracts before they are read', () => {
    expect(
      withoutUnusedFields(
        '@a{b, abstract = {x {y} , title={no}}, title = {T}, file="a {"} b", year=1}',
      ),
    ).to.equal('@a{b, title = {T}, year=1}');
    for (const odd of ['@a{b, abstract = {x', '@a{b, abstract = "x" # "y", title={T}}']) {
      expect(withoutUnusedFields(odd)).to.equal(odd);
    }
  });

  it('opens ten megabytes without keeping the page, and reads only what is asked for', async () => {
    const entry = (index: number): string =>
      `@article{k${index},\n author = {Alm, B},\n title = {Salt ${index}},\n abstract = {${'word '.repeat(80)}},\n}\n`;
    const text = Array.from({ length: 22_000 }, (_, index) => entry(index)).join('\n');
    expect(text.length).to.be.greaterThan(10_000_000);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const library = await open(text);
    clearInterval(timer);
    expect(library.keys.length).to.equal(22_000);
    // The page had its turn in between.
    expect(turns).to.be.greaterThan(3);
    const items = await library.read(['k7', 'k21999', 'nothing']);
    expect([...items.values()].map(({ title }) => title)).to.deep.equal(['Salt 7', 'Salt 21999']);
  });

  it('needs time in proportion to a file of unclosed entries', async () => {
    const { problems } = await open('@article{k,\n title={{unclosed\n'.repeat(50_000));
    expect(problems.length).to.equal(50_000);
  });
});
