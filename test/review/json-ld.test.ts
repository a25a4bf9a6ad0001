import { expect } from '@open-wc/testing';
import { FactCheckBadge } from '../../src/review/elements.js';
import { compare, type Difference, parseBlocks, readReview } from '../../src/review/index.js';
import fc from '../support/fast-check.js';
import { waitUntil } from '../support/wait-until.js';
import { authored, badge, recordWarnings, setClock, show, words } from './page.js';

function block(value: unknown): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  document.head.append(script);
}

const webPage = {
  '@type': 'MedicalWebPage',
  lastReviewed: '2025-07-02',
  reviewedBy: { '@type': 'Person', name: 'Maria Lind' },
};

describe('structured data', () => {
  beforeEach(() => setClock('2026-11-23'));
  afterEach(() => {
    for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
      script.remove();
  });

  it('is read from arrays, @graph, mainEntityOfPage and references by @id', () => {
    const person = { '@id': '#maria', '@type': 'Person', name: 'Maria Lind' };
    const page = { ...webPage, reviewedBy: { '@id': '#maria' } };
    for (const blocks of [
      [webPage],
      [[{ '@type': 'Organization' }, webPage]],
      [{ '@graph': [page, person] }],
      [page, person],
      [{ '@type': 'Article', mainEntityOfPage: webPage }],
    ]) {
      const review = readReview(blocks);
      expect(review.lastReviewed).to.equal('2025-07-02');
      expect(review.reviewers).to.deep.equal([{ name: 'Maria Lind' }]);
      expect(compare({ lastReviewed: '2025-07-02', reviewer: 'Dr Maria Lind' }, review)).to.be
        .empty;
    }
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        compare({ lastReviewed: '2025', reviewer: 'Ek' }, readReview([value]));
      }),
    );
  });

  it('differs in date and name', () => {
    const review = readReview([webPage]);
    const fields = (shown: Parameters<typeof compare>[0]) =>
      compare(shown, review).map(({ field }) => field);
    expect(fields({ lastReviewed: '2025-07-03', reviewer: 'Maria Lind' })).to.deep.equal([
      'lastReviewed',
    ]);
    expect(fields({ lastReviewed: '2025-07-02', reviewer: 'Ali Lindqvist' })).to.deep.equal([
      'reviewedBy',
    ]);
    expect(fields({})).to.deep.equal(['lastReviewed', 'reviewedBy']);
  });

  for (const [shown, told] of [
    ['Dr Maja Lindqvist, cardiologist', 'Maja Lindqvist, MD'],
    ['Dr. Maja Lindqvist', 'Maja Lindqvist, M.D., Ph.D.'],
    ['Maja Lindqvist', 'Lindqvist, Maja'],
    ['Maja Lindqvist', 'Maja Elisabet Lindqvist'],
    ['山田太郎', '山田 太郎'],
    ['山田太郎 医師', '山田 太郎'],
    ['Eva Ek, Maja Lindqvist', 'Maja Lindqvist, MD'],
  ] as const)
    it(`takes ${shown} and ${told} for one person`, () => {
      const review = readReview([{ ...webPage, reviewedBy: { '@type': 'Person', name: told } }]);
      expect(compare({ lastReviewed: '2025-07-02', reviewer: shown }, review)).to.be.empty;
    });

  for (const [shown, told] of [
    ['Eva Lindqvist', 'Lindqvist, Maja'],
    ['Dr Maja Lindqvist', 'Dr Maja Lindberg'],
    ['Maja Lindqvist, MD', 'Eva Ek, MD'],
    ['山田太郎', '山田 花子'],
    ['Ann Ek', 'Anna Ek'],
  ] as const)
    it(`takes ${shown} and ${told} for two`, () => {
      const review = readReview([{ ...webPage, reviewedBy: { '@type': 'Person', name: told } }]);
      const differences = compare({ lastReviewed: '2025-07-02', reviewer: shown }, review);
      expect(differences.map(({ field }) => field)).to.deep.equal(['reviewedBy']);
    });

  it('names a person by given and family name too', () => {
    const reviewedBy = { '@type': 'Person', givenName: 'Maja', familyName: 'Lindqvist' };
    expect(readReview([{ ...webPage, reviewedBy }]).reviewers).to.deep.equal([
      { name: 'Maja Lindqvist' },
    ]);
  });

  it('may give the day of a month that the badge shows', () => {
    const review = readReview([webPage]);
    expect(compare({ lastReviewed: '2025-07', reviewer: 'Maria Lind' }, review)).to.be.empty;
    expect(compare({ lastReviewed: '2025', reviewer: 'Maria Lind' }, review)).to.be.empty;
    expect(compare({ lastReviewed: '2025-08', reviewer: 'Maria Lind' }, review)).not.to.be.empty;
  });

  it('is wrong where the review stands on the article, or is a ClaimReview', () => {
    const onArticle = readReview([{ ...webPage, '@type': 'Article' }]);
    expect(
      compare({ lastReviewed: '2025-07-02', reviewer: 'Maria Lind' }, onArticle).map(
        ({ page }) => page,
      ),
    ).to.deep.equal(['Article', 'Article']);
    const claimed = readReview([webPage, { '@type': 'ClaimReview' }]);
    expect(
      compare({ lastReviewed: '2025-07-02', reviewer: 'Maria Lind' }, claimed)[0]?.field,
    ).to.equal('@type');
  });

  it('lacks nothing where the page has no page to carry a review', () => {
    const review = readReview([{ '@type': 'BreadcrumbList' }]);
    expect(compare({ lastReviewed: '2025', reviewer: 'Ek' }, review)).to.be.empty;
  });

  it('is read as it is where comments hide it from XHTML or from old browsers', () => {
    const json = JSON.stringify({
      ...webPage,
      url: 'https://example.org/a//b',
      name: '<!-- ]]> */',
    });
    for (const text of [
      `//<![CDATA[\n${json}\n//]]>`,
      `\n// <![CDATA[\r\n${json}\r\n// ]]>\n`,
      `/*<![CDATA[*/${json}/*]]>*/`,
      `/* <![CDATA[ */ ${json} /* ]]> */`,
      `<![CDATA[${json}]]>`,
      `<!--\n${json}\n-->`,
      `<!--//--><![CDATA[//><!--\n${json}\n//--><!]]>`,
      // As an XML parser leaves it.
      `//\n${json}\n//`,
    ]) {
      const { blocks, malformed } = parseBlocks([text]);
      expect(malformed, text).to.deep.equal([]);
      expect(blocks).to.deep.equal([JSON.parse(json)]);
    }
    expect(parseBlocks(['// a word\n{}', '{} // a word', '/* {} */ {}']).malformed.length).to.equal(
      3,
    );
  });

  it('is skipped by name where it is malformed', () => {
    const { blocks, malformed } = parseBlocks(['{ "@type": ', JSON.stringify(webPage)]);
    expect(blocks).to.deep.equal([webPage]);
    expect(malformed.map(({ block }) => block)).to.deep.equal([1]);
  });

  it('that differs from the badge is told to the page and its editor', async () => {
    const warnings = recordWarnings();
    block({ ...webPage, lastReviewed: '2024-01-01' });
    const element = authored('fact-check-badge');
    const told: Difference[] = [];
    element.addEventListener('review-mismatch', ({ differences }) => told.push(...differences));
    await show(element);
    await waitUntil(() => told.length > 0);
    expect(told).to.have.lengthOf(1);
    expect(told[0]).to.include({ badge: '2025-07-02', page: '2024-01-01' });
    expect(warnings.join()).to.include('different dates');
  });

  it('is told to the page where a badge claims what it cannot support; its editor hears of that alone', async () => {
    const warnings = recordWarnings();
    block(webPage);
    const element = authored('fact-check-badge', { 'last-reviewed': '2.7.2025' });
    const told: Difference[] = [];
    element.addEventListener('review-mismatch', ({ differences }) => told.push(...differences));
    await show(element);
    await waitUntil(() => told.length > 0 && warnings.length > 0);
    expect(told.map(({ field }) => field)).to.deep.equal(['lastReviewed', 'reviewedBy']);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.include('2.7.2025');
  });

  it('fills a badge that reads it, and warns of nothing', async () => {
    const warnings = recordWarnings();
    block(webPage);
    const element = await badge(
      { 'json-ld': 'read', 'reviewed-by': undefined, 'last-reviewed': undefined },
      false,
    );
    await waitUntil(() => element.shadowRoot?.querySelector('button'));
    expect(words(element)).to.equal('Medically reviewed');
    await waitUntil(() =>
      element.shadowRoot?.querySelector('.dialog')?.textContent?.includes('Maria Lind'),
    );
    expect(warnings).to.be.empty;
  });

  it('fills in the profile, the credentials and the policy too', async () => {
    block({
      ...webPage,
      publishingPrinciples: { '@type': 'CreativeWork', name: 'Policy', url: '/how' },
      reviewedBy: {
        '@type': 'Person',
        name: 'Maria Lind',
        url: '/maria',
        hasCredential: { '@type': 'EducationalOccupationalCredential', name: 'MD' },
      },
    });
    const element = await badge(
      {
        'json-ld': 'read',
        'reviewed-by': undefined,
        'last-reviewed': undefined,
        'policy-href': undefined,
      },
      false,
    );
    await waitUntil(() => element.shadowRoot?.querySelector('.dialog [part="credentials"]'));
    const text = element.shadowRoot?.querySelector('.dialog')?.textContent;
    expect(text).to.include('Maria Lind').and.include('MD').and.include('July 2, 2025');
    const links = [...(element.shadowRoot?.querySelectorAll('.dialog a') ?? [])];
    expect(links.map((link) => link.getAttribute('href'))).to.include.members([
      new URL('/how', location.href).href,
    ]);
    expect((await element.toJsonLd()).reviewedBy).to.deep.include({ name: 'Maria Lind' });
  });

  it('takes corrections from the history of the page where the badge has none', async () => {
    const history = document.createElement('review-history');
    history.innerHTML =
      '<ol><li data-kind="correction"><time datetime="2024-11-18">18 November 2024</time> The dose.</li></ol>';
    document.body.append(history);
    const data = await (await badge({}, false)).toJsonLd();
    history.remove();
    expect((data.mainEntity as Record<string, unknown>).correction).to.deep.equal([
      { '@type': 'CorrectionComment', text: 'The dose.', datePublished: '2024-11-18' },
    ]);
  });

  it('is made with the right types, and never as a ClaimReview', async () => {
    const element = await badge({ status: 'corrected' });
    const data = await element.toJsonLd();
    expect(data).to.deep.include({
      '@type': 'MedicalWebPage',
      lastReviewed: '2025-07-02',
      reviewedBy: {
        '@type': 'Person',
        name: 'Dr Maria Lind',
        url: new URL('/people/maria-lind', location.href).href,
      },
      publishingPrinciples: new URL('/policy', location.href).href,
    });
    expect(data.mainEntity).to.deep.include({
      '@type': 'Article',
      creativeWorkStatus: 'corrected',
    });
    expect(JSON.stringify(data)).to.include('CorrectionComment').and.not.include('ClaimReview');
    expect(compare({ lastReviewed: '2025-07-02', reviewer: 'Dr Maria Lind' }, readReview([data])))
      .to.be.empty;
  });

  it('claims no review that is not supported', async () => {
    recordWarnings();
    const element = await badge({ 'last-reviewed': '2.7.2025' });
    expect(await element.toJsonLd()).not.to.have.any.keys('lastReviewed', 'reviewedBy');
  });

  it('and the badges of a page are audited together', async () => {
    recordWarnings();
    block({ ...webPage, reviewedBy: { name: 'Somebody Else' } });
    const root = document.createElement('div');
    root.append(
      authored('fact-check-badge', { 'last-reviewed': '02.07.2025' }),
      authored('fact-check-badge', { 'review-in': 'P1Y' }),
      authored('fact-check-badge', { 'next-review': '2026-12-01', status: 'corected' }),
    );
    document.body.append(root);
    const findings = await FactCheckBadge.audit(document);
    root.remove();
    expect(findings.map(({ kind, code }) => code ?? kind)).to.include.members([
      'date-not-iso',
      'overdue',
      'due-soon',
      'status-unknown',
      'mismatch',
    ]);
    expect(findings.every(({ message }) => message.length > 20)).to.equal(true);
  });
});
