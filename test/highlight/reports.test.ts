import { expect } from '@open-wc/testing';
import {
  isAboutPage,
  loadReports,
  ReportsError,
  readReports,
} from '../../src/highlight/reports.js';

const annotation = (id: string, exact: unknown = 'a'): object => ({
  id,
  target: {
    source: 'https://example.org/a',
    selector: [{ type: 'TextQuoteSelector', exact, prefix: 'p' }],
  },
});
const ids = (value: unknown): string[] => readReports(value).map(({ id }) => id);

describe('readReports', () => {
  it("reads the desk's list, W3C collections and pages, and arrays", () => {
    const items = [annotation('urn:uuid:1'), annotation('urn:uuid:2')];
    const reports = items.map((item, i) => ({ id: String(i), status: 'new', annotation: item }));
    const expected = ['urn:uuid:1', 'urn:uuid:2'];
    expect(ids({ reports })).to.deep.equal(expected);
    expect(ids({ type: 'AnnotationPage', items })).to.deep.equal(expected);
    expect(ids({ type: 'AnnotationCollection', first: { items } })).to.deep.equal(expected);
    expect(ids(items)).to.deep.equal(expected);
    expect(readReports({ reports })[0]?.status).to.equal('new');
  });

  it('leaves out entries that cannot be shown', () => {
    const bad = [null, 1, {}, { id: 'x' }, { id: 'y', target: 'https://a' }, annotation('z', 3)];
    expect(ids([...bad, annotation('good')])).to.deep.equal(['good']);
  });

  it('names an answer that is no list', () => {
    for (const value of [null, 1, 'x', {}, { reports: {} }]) {
      expect(() => readReports(value)).to.throw(ReportsError);
    }
  });
});

describe('loadReports', () => {
  const original = window.fetch;
  afterEach(() => {
    window.fetch = original;
  });
  const answer = (body: BodyInit | null, status = 200): void => {
    window.fetch = () => Promise.resolve(new Response(body, { status }));
  };
  const failure = async (): Promise<string> => {
    try {
      await loadReports('/reports', new AbortController().signal);
    } catch (error) {
      return error instanceof ReportsError ? error.message : `not named: ${error}`;
    }
    return 'no error';
  };

  it('names every way it can fail', async () => {
    window.fetch = () => Promise.reject(new TypeError('network'));
    expect(await failure()).to.include('no answer');
    answer(null, 401);
    expect(await failure()).to.include('sign in');
    answer('oops', 500);
    expect(await failure()).to.include('500');
    answer('<html>');
    expect(await failure()).to.include('not JSON');
    answer('{}');
    expect(await failure()).to.include('neither');
    answer(new Uint8Array(10_000_000));
    expect(await failure()).to.include('larger');
  });
});

describe('isAboutPage', () => {
  const about = (source?: string): boolean =>
    isAboutPage({ id: 'x', selectors: [], ...(source ? { source } : {}) }, document);

  it('knows the page by its address, with or without query and fragment', () => {
    const { href, origin, pathname } = location;
    expect(about()).to.equal(true);
    expect(about(href)).to.equal(true);
    expect(about(`${origin}${pathname}#part`)).to.equal(true);
    expect(about(`${origin}/another`)).to.equal(false);
  });
});
