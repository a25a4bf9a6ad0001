import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import CSL from 'citeproc';
import '../../src/define/cite-ref.js';
import '../../src/define/reference-list.js';
import type { CslItem } from '../../src/citations/formats/csl.js';
import { smallLocale } from '../../src/citations/formats/csl-locale.js';
import { outputFormat } from '../../src/citations/formats/csl-output.js';
import { citing, listing, registering } from '../../src/citations/formats/csl-steps.js';
import { loadStyle, renderCitations } from '../../src/citations/static/index.js';
import fc from '../support/fast-check.js';

const read = async (name: string): Promise<string> =>
  (await fetch(new URL(`./styles/${name}.csl`, import.meta.url))).text();

/** What citeproc-js itself has for the whole of it at once. */
type Whole = InstanceType<typeof CSL.Engine> & {
  rebuildProcessorState(citations: unknown[], format: string): [string, number, string][];
  makeBibliography(): [{ entry_ids: string[][] }, string[]];
};

function engineOf(style: string, items: readonly CslItem[]): Whole {
  const byKey = new Map(items.map((item) => [item.id, item]));
  CSL.Output.Formats.corrigenda = outputFormat;
  const system = { retrieveLocale: smallLocale, retrieveItem: (id: string) => byKey.get(id) };
  const engine = new CSL.Engine(system, style) as unknown as Whole;
  engine.setOutputFormat('corrigenda');
  return engine;
}

function finish<T>(work: Generator<unknown, T>): { result: T; steps: number } {
  let steps = 0;
  for (;;) {
    const { done, value } = work.next();
    if (done) return { result: value, steps };
    steps += 1;
  }
}

const family = fc.constantFrom('Alm', 'Ek', 'Öberg');
const bibliography = fc
  .array(fc.record({ family, year: fc.integer({ min: 2018, max: 2020 }) }), {
    minLength: 1,
    maxLength: 80,
  })
  .map((works) =>
    works.map(
      ({ family, year }, index): CslItem => ({
        id: `k${index}`,
        type: 'book',
        title: `Salt ${index}`,
        author: [{ family, given: 'B' }],
        issued: { 'date-parts': [[year]] },
      }),
    ),
  );

describe('a style of CSL in steps', () => {
  it('writes what it writes at once', async () => {
    const sorted = await read('author-date');
    const dashed = sorted.replace(
      '<bibliography ',
      '<bibliography subsequent-author-substitute="—" ',
    );
    expect(dashed).to.not.equal(sorted);
    const styles = [await read('numeric'), sorted, dashed];
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        bibliography,
        fc.array(fc.uniqueArray(fc.nat(79), { minLength: 1, maxLength: 3 }), { maxLength: 40 }),
        (style, items, asked) => {
          const citations = () =>
            asked.map((numbers, index) => ({
              citationID: String(index),
              citationItems: [...new Set(numbers.map((at) => at % items.length))].map((at) => ({
                id: `k${at}`,
              })),
              properties: { noteIndex: 0 },
            }));
          const cited = [
            ...new Set(
              citations().flatMap(({ citationItems }) => citationItems.map(({ id }) => id)),
            ),
          ];
          const uncited = items.map(({ id }) => id).filter((id) => !cited.includes(id));

          const whole = engineOf(style, items);
          whole.updateUncitedItems([...uncited]);
          const texts = whole.rebuildProcessorState(citations(), 'corrigenda');
          whole.updateUncitedItems([...uncited]);
          const [{ entry_ids }, entries] = whole.makeBibliography();

          const engine = engineOf(style, items);
          finish(registering(engine, cited, uncited));
          const shown = finish(citing(engine, citations())).result;
          expect([...shown]).to.deep.equal(texts.map(([id, , text]) => [id, text]));
          expect([...(finish(listing(engine)).result ?? [])]).to.deep.equal(
            entry_ids.map(([id], at) => [id, entries[at]]),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('gives the page back after every few of them', async () => {
    const items = Array.from({ length: 200 }, (_, index) => ({
      id: `k${index}`,
      type: 'book',
      title: `Salt ${index}`,
    }));
    const keys = items.map(({ id }) => id);
    const engine = engineOf(await read('author-date'), items);
    const citations = keys.slice(0, 100).map((id) => ({
      citationID: id,
      citationItems: [{ id }],
      properties: { noteIndex: 0 },
    }));
    expect(finish(registering(engine, keys.slice(0, 100), keys.slice(100))).steps).to.equal(8);
    expect(finish(citing(engine, citations)).steps).to.equal(100);
    expect(finish(listing(engine)).steps).to.be.within(19, 20);
  });

  it('keeps every reference with its work where nothing is printed of some', async () => {
    const style =
      await loadStyle(`<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
      <info><title>T</title><id>t</id><updated>2026-11-23T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout><text variable="title"/></layout></bibliography></style>`);
    const items = Array.from({ length: 25 }, (_, index) => ({
      id: `k${index}`,
      type: 'book',
      ...(index % 4 !== 1 && { title: `Salt ${index}` }),
    }));
    const { references } = renderCitations(items, [['k3']], { style });
    const page = new DOMParser().parseFromString(references, 'text/html');
    expect(page.querySelectorAll('li').length).to.equal(25);
    for (const { id, title = '' } of items) {
      expect(page.querySelector(`#ref-${id} bdi`)?.textContent, id).to.equal(title);
    }
  });

  it('lets the page be used while a long list is made', async () => {
    const items = Array.from({ length: 600 }, (_, index) => ({
      id: `k${index}`,
      type: 'book',
      title: `Salt ${index}`,
      author: [{ family: `Alm${index % 90}`, given: 'Bo' }],
      issued: { 'date-parts': [[2001]] },
    }));
    const whole = await fixture<HTMLElement>(html`<article></article>`);
    const list = document.createElement('reference-list');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify(items);
    list.append(script);
    list.uncited = 'show';
    list.export = 'none';
    list.citationStyle = new URL('./styles/author-date.csl', import.meta.url).href;
    // Turns that the page has from the first part of the list on.
    await loadStyle(await read('author-date'));
    const { makeBibliography } = CSL.Engine.prototype;
    let turns = 0;
    let counting: ReturnType<typeof setInterval> | undefined;
    CSL.Engine.prototype.makeBibliography = function (page) {
      counting ??= setInterval(() => {
        turns += 1;
      });
      return makeBibliography.call(this, page);
    };
    whole.append(list);
    await oneEvent(list, 'references-load');
    CSL.Engine.prototype.makeBibliography = makeBibliography;
    clearInterval(counting);
    expect(list.querySelectorAll('li').length).to.equal(600);
    expect(turns).to.be.above(1);
  });
});
