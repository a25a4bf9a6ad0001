import { expect } from '@open-wc/testing';
import { sourceOf, withoutSecrets } from '../../src/typo/page.js';
import { buildReport, newId, type ReportParts } from '../../src/typo/report.js';
import fc from '../support/fast-check.js';

const parts: ReportParts = {
  id: 'urn:uuid:1',
  created: new Date('2026-11-23T09:26:00.789Z'),
  draft: { kind: 'typo', suggestion: ' associated ', comment: ' Two s. ' },
  exact: 'asociated',
  selectors: [
    { type: 'TextQuoteSelector', exact: 'asociated', prefix: 'is ', suffix: ' with' },
    { type: 'TextPositionSelector', start: 24, end: 33 },
  ],
  source: 'https://example.org/sleep',
  page: { location: 'https://example.org/sleep?id=1', title: 'Sleep', language: 'en' },
  elapsed: 5200.4,
};

describe('a report', () => {
  it('is a web annotation as the wire format says', () => {
    expect(buildReport(parts)).to.deep.equal({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:1',
      type: 'Annotation',
      motivation: 'editing',
      created: '2026-11-23T09:26:00Z',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'typo' },
        { type: 'TextualBody', purpose: 'editing', value: 'associated' },
        { type: 'TextualBody', purpose: 'commenting', value: 'Two s.' },
      ],
      target: { source: parts.source, selector: parts.selectors },
      corrigenda: { version: 1, ...parts.page, elapsed: 5200 },
    });
  });

  it('leaves out what the reader left empty or as it was', () => {
    const draft = { kind: 'typo', suggestion: 'asociated', comment: ' ' };
    expect(buildReport({ ...parts, draft }).body).to.have.length(1);
    expect(buildReport({ ...parts, draft: { ...draft, kind: '' } }).body).to.deep.equal([]);
  });

  it('leaves out a suggestion that was emptied', () => {
    const draft = { kind: 'typo', suggestion: '', comment: 'Twice' };
    expect(buildReport({ ...parts, draft }).body.map(({ purpose }) => purpose)).to.deep.equal([
      'tagging',
      'commenting',
    ]);
  });

  it('about the whole page has no selector', () => {
    const report = buildReport({ ...parts, exact: undefined, selectors: [] });
    expect(report.target).to.deep.equal({ source: parts.source });
    expect(report.body.map(({ purpose }) => purpose)).to.deep.equal(['tagging', 'commenting']);
  });

  it('has an id of its own', () => {
    expect(newId()).to.match(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(newId()).not.to.equal(newId());
  });
});

describe('the address in a report', () => {
  it('keeps the parameters on the list and nothing else that may be secret', () => {
    expect(
      withoutSecrets('https://a:b@example.org/x?id=7&token=s&page=2#access_token=s', [
        'id',
        'page',
      ]),
    ).to.equal('https://example.org/x?id=7&page=2');
    expect(withoutSecrets('https://example.org/x?token=s', [])).to.equal('https://example.org/x');
    expect(withoutSecrets('about:blank', [])).to.equal('about:blank');
    expect(withoutSecrets('not an address', [])).to.equal('not an address');
  });

  it('never shows the value of a parameter that is not on the list', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.webQueryParameters(), (name, query) => {
        fc.pre(!['id', 'p'].includes(name));
        const address = new URL(`https://example.org/?id=1&${query}`);
        address.searchParams.append(name, 'SECRET');
        return !withoutSecrets(address.href, ['id', 'p']).includes('SECRET');
      }),
    );
  });

  it('is the canonical one where the page names it', () => {
    const page = document.implementation.createHTMLDocument('Sleep');
    const link = page.createElement('link');
    link.rel = 'canonical';
    link.href = 'https://example.org/sleep?a=1';
    page.head.append(link);
    expect(sourceOf(page, [])).to.equal('https://example.org/sleep?a=1');
    const kept = 'https://example.org/a%20b?article=7&q=a+b%2Fc&monkey=1';
    link.href = kept;
    expect(sourceOf(page, [])).to.equal(kept);
    link.href = 'javascript:alert(1)';
    expect(sourceOf(page, [])).to.equal(page.URL);
  });

  it('has no secrets when the canonical one repeats those of the visit', () => {
    const page = document.implementation.createHTMLDocument('Sleep');
    const link = page.createElement('link');
    link.rel = 'canonical';
    page.head.append(link);
    for (const secret of [
      'token',
      'access_token',
      'sid',
      'PHPSESSID',
      'session-id',
      'reset_key',
      'apiKey',
      'auth',
      'X-Amz-Signature',
      'email',
      'user',
      'code',
    ]) {
      link.href = `https://a:b@example.org/sleep?article=7&${secret}=SECRET#SECRET`;
      expect(sourceOf(page, []), secret).to.equal('https://example.org/sleep?article=7');
    }
    link.href = 'https://example.org/sleep?key=7';
    expect(sourceOf(page, ['key'])).to.equal(link.href);
  });

  for (const [address, clean] of [
    ['/a;jsessionid=SECRET', '/a'],
    ['/a;JSESSIONID=SECRET.node1/b;v=2', '/a/b;v=2'],
    ['/(S(SECRET))/a', '/a'],
    ['/(A(x)S(SECRET))/a', '/a'],
    ['/a;sid=SECRET;v=1', '/a;v=1'],
    ['/heart_(organ)/a', '/heart_(organ)/a'],
    ['/a;b=c', '/a;b=c'],
  ] as const) {
    it(`has no session in its path: ${address}`, () => {
      expect(withoutSecrets(`https://example.org${address}`, [])).to.equal(
        `https://example.org${clean}`,
      );
    });
  }
});
