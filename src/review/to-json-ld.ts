/** Structured data of a review, for the page, a server or a CMS. */
import type { Review } from './status.js';

/** schema.org `Person` or `Organization`. */
export interface Reviewer {
  readonly name: string;
  readonly type?: 'Person' | 'Organization';
  /** Address of a profile. */
  readonly url?: string;
  readonly honorificSuffix?: string;
  readonly jobTitle?: string;
  /** Training, titles and specialty as readers see them: `MD, PhD, specialist in cardiology`. */
  readonly credentials?: string;
}

/** What structured data says beside the review itself. */
export interface ReviewedPage {
  readonly reviewers: readonly Reviewer[];
  /** Address of the page. */
  readonly url?: string;
  /** BCP 47 language tag. */
  readonly language?: string;
  /** Title of the article. */
  readonly headline?: string;
  /** Address of the policy that the review follows. */
  readonly policy?: string;
  readonly corrections?: readonly { readonly text: string; readonly date?: string }[];
}

/** A JSON object, as JSON-LD is written. */
export interface JsonObject {
  [key: string]: unknown;
}

/**
 * The `MedicalWebPage` of a review, with the article as its `mainEntity`. `reviewedBy` and
 * `lastReviewed` belong to the page, not to the article (schema.org, WebPage); the latter is a
 * Date. A claim without support leaves both out. It is never a `ClaimReview`: that is for claims
 * made elsewhere.
 */
export function toJsonLd(
  review: Pick<Review, 'supported' | 'authored' | 'lastReviewed'>,
  page: ReviewedPage,
): JsonObject {
  const reviewers = page.reviewers.map(({ type = 'Person', credentials, ...facts }) => ({
    '@type': type,
    ...facts,
    ...(credentials && {
      hasCredential: { '@type': 'EducationalOccupationalCredential', name: credentials },
    }),
  }));
  const corrections = page.corrections?.map(({ text, date }) => ({
    '@type': 'CorrectionComment',
    text,
    ...(date && { datePublished: date }),
  }));
  const { authored, lastReviewed } = review;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    ...(page.url && { url: page.url }),
    ...(page.language && { inLanguage: page.language }),
    ...(review.supported && {
      lastReviewed: lastReviewed?.iso,
      reviewedBy: reviewers.length === 1 ? reviewers[0] : reviewers,
    }),
    ...(page.policy && { publishingPrinciples: page.policy }),
    mainEntity: {
      '@type': 'Article',
      ...(page.headline && { headline: page.headline }),
      ...(authored && authored !== 'current' && { creativeWorkStatus: authored }),
      ...(corrections?.length && { correction: corrections }),
    },
  };
}
