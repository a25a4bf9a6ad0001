import { expect } from '@open-wc/testing';
import { formatReportLink, hasReportLink, parseReportLink } from '../../src/highlight/index.js';
import type { Selector } from '../../src/text/index.js';
import fc from '../support/fast-check.js';

const id = 'urn:uuid:0b0e7a1c-4f5d-4c6b-9d3e-2a1b3c4d5e6f';
const quote = (exact: string, prefix = '', suffix = ''): Selector => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const hashOf = (link: string): string => new URL(link).hash;
const directiveOf = (link: string): string => link.split(':~:text=')[1] ?? '';

describe('formatReportLink', () => {
  it('carries id and selectors to the other side', () => {
    const selectors: Selector[] = [
      { ...quote('40 % – fler', 'upp till ', ' än 5'), unique: false, lookAlike: 0.8 } as Selector,
      { type: 'TextPositionSelector', start: 12, end: 23, length: 400 },
    ];
    const link = formatReportLink('https://example.org/a?b=c#old', { id, selectors });
    expect(link).to.match(/^https:\/\/example\.org\/a\?b=c#corrigenda-report=[\w-]+:~:text=/);
    expect(hasReportLink(hashOf(link))).to.equal(true);
    expect(parseReportLink(hashOf(link))).to.deep.equal({ id, selectors });
  });

  it('carries any text, whole or by its beginning, and never grows without bound', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000, minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const link = formatReportLink('https://example.org/', {
          id,
          selectors: [quote(exact, prefix, suffix)],
        });
        expect(link.length).to.be.lessThan(40_000);
        const [found] = parseReportLink(hashOf(link))?.selectors ?? [];
        if (found?.type !== 'TextQuoteSelector') throw new Error('no quote');
        expect(found.exact).to.not.equal('');
        expect(exact.startsWith(found.exact)).to.equal(true);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses an address that is not http or https', () => {
    for (const source of ['javascript:alert(1)', 'data:text/html,x', '/relative', '']) {
      expect(() => formatReportLink(source, { id, selectors: [quote('a')] })).to.throw(
        TypeError,
        'http or https',
      );
    }
  });

  it('gives browsers whole words and encodes their signs', () => {
    const part = { id, selectors: [quote('tens', 'has low-dose, hyper', 'ion & more words here')] };
    expect(directiveOf(formatReportLink('https://example.org/', part))).to.equal(
      'has%20low%2Ddose%2C-,hypertension,-%26%20more%20words',
    );
  });

  it('gives a long quote by its first and last words', () => {
    const exact = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    const link = formatReportLink('https://example.org/', { id, selectors: [quote(exact)] });
    expect(directiveOf(link)).to.equal(
      'word0%20word1%20word2%20word3,word36%20word37%20word38%20word39',
    );
  });

  it('does without a quote', () => {
    const position: Selector = { type: 'TextPositionSelector', start: 1, end: 2 };
    const link = formatReportLink('https://example.org/', { id: 'x', selectors: [position] });
    expect(link).to.not.include(':~:');
    expect(parseReportLink(hashOf(link))).to.deep.equal({ id: 'x', selectors: [position] });
  });
});

describe('parseReportLink', () => {
  it('reads the fragment of a browser that does not know text fragments', () => {
    const link = formatReportLink('https://example.org/', { id, selectors: [quote('one')] });
    expect(link).to.include(':~:text=one');
    expect(parseReportLink(link.slice(link.indexOf('#')))?.id).to.equal(id);
  });

  it('answers null to what is broken, cut off or made up', () => {
    const encoded = (value: unknown): string =>
      `#corrigenda-report=${btoa(JSON.stringify(value)).replace(/=+$/, '')}`;
    const link = formatReportLink('https://example.org/', { id, selectors: [quote('one two')] });
    for (const hash of [
      '',
      '#',
      '#chapter',
      '#corrigenda-report=',
      '#corrigenda-report=%%%',
      '#corrigenda-report=_w',
      `#corrigenda-report=${'A'.repeat(20_000)}`,
      hashOf(link).slice(0, 60),
      encoded(null),
      encoded({}),
      encoded([]),
      encoded(['x']),
      encoded([1, 'a', '', '', 1, 2]),
      encoded(['x', '', '', '', null, null]),
      encoded(['x', null, '', '', 3, 2]),
      encoded(['x', null, '', '', -1, 2]),
      encoded(['x', ['a'], '', '', 'a', 2]),
    ]) {
      expect(parseReportLink(hash), hash).to.equal(null);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (text, json) => {
        const bytes = new TextEncoder().encode(json);
        const payload = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        parseReportLink(text);
        parseReportLink(`#corrigenda-report=${text}`);
        parseReportLink(`#corrigenda-report=${payload}`);
      }),
    );
  });
});
