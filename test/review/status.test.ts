import { expect } from '@open-wc/testing';
import { describeProblems } from '../../src/review/problems.js';
import { assessReview, effectiveStatus, type ReviewClaim } from '../../src/review/status.js';

const supported: ReviewClaim = {
  checks: 'fact-checked',
  status: 'current',
  lastReviewed: '2025-07-02',
  nextReview: '2027-07-02',
  reviewIn: null,
  reviewer: 'Dr Maria Lind',
};
const status = (changes: Partial<ReviewClaim>, now = '2026-11-23T12:00:00Z') =>
  effectiveStatus({ ...supported, ...changes }, Date.parse(now));
const codes = (changes: Partial<ReviewClaim>) =>
  assessReview({ ...supported, ...changes }, Date.parse('2026-11-23T12:00:00Z')).problems.map(
    ({ code }) => code,
  );

describe('the status of a review', () => {
  it('is current until the day of the next review is over in UTC, then overdue', () => {
    expect(status({}, '2027-07-02T23:59:59Z')).to.equal('current');
    expect(status({}, '2027-07-03T00:00:00Z')).to.equal('overdue');
  });

  it('is overdue when a month or an interval has passed', () => {
    expect(status({ nextReview: '2026-11' })).to.equal('current');
    expect(status({ nextReview: '2026-10' })).to.equal('overdue');
    expect(status({ nextReview: null, reviewIn: 'P1Y' })).to.equal('overdue');
    expect(status({ nextReview: null, reviewIn: 'P2Y' })).to.equal('current');
  });

  it('takes the date of the next review before the interval', () => {
    expect(status({ nextReview: '2030', reviewIn: 'P1M' })).to.equal('current');
  });

  for (const [code, changes] of [
    ['reviewer-missing', { reviewer: '' }],
    ['date-missing', { lastReviewed: null }],
    ['date-not-iso', { lastReviewed: '02.07.2025' }],
    ['date-in-future', { lastReviewed: '2026-12-24' }],
    ['next-before-last', { nextReview: '2025-06' }],
    ['status-unknown', { status: 'withdrawn' }],
    ['check-unknown', { checks: 'peer-reviewed' }],
    ['check-unknown', { checks: ' ' }],
  ] as const)
    it(`is unsupported: ${code}, ${JSON.stringify(changes)}`, () => {
      expect(status(changes)).to.equal('unsupported');
      expect(codes(changes)).to.deep.equal([code]);
    });

  it('does not call today the future where the day has begun already', () => {
    expect(status({ lastReviewed: '2026-11-24', nextReview: null })).to.equal('current');
  });

  it('stays supported by what can be read', () => {
    expect(status({ checks: 'peer-reviewed fact-checked' })).to.equal('current');
    expect(codes({ nextReview: 'soon' })).to.deep.equal(['next-review-not-iso']);
    expect(status({ nextReview: null, reviewIn: '2 years' })).to.equal('current');
    expect(codes({ reviewIn: 'P9999Y' })).to.deep.equal(['review-in-not-iso']);
  });

  it('is what the editors warn of, whatever else is missing', () => {
    for (const warning of ['retracted', 'expression-of-concern'])
      expect(status({ status: warning, reviewer: '', nextReview: '2020' })).to.equal(warning);
    expect(status({ status: 'corrected', reviewer: '' })).to.equal('corrected');
    expect(codes({ status: 'in-review', reviewer: '', lastReviewed: null })).to.deep.equal([]);
  });

  it('tells the editor everything in one text, with the values at fault', () => {
    const { problems } = assessReview({ ...supported, reviewer: '', lastReviewed: '1.2.25' }, 0);
    const text = describeProblems(problems, false);
    expect(text).to.include('not shown as a review');
    expect(text).to.include('reviewed-by');
    expect(text).to.include('"1.2.25"');
  });
});
