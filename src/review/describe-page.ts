import { authoredPart, textOf } from './claim.js';
import type { Review } from './status.js';
import { type JsonObject, toJsonLd } from './to-json-ld.js';

/** What a badge knows beside its markup. */
interface BadgeFacts {
  readonly review: Review;
  /** Names of the reviewers. */
  readonly reviewer: string;
  readonly policy: URL | undefined;
  /** BCP 47 language tag. */
  readonly language: string;
}

/** The structured data of the document that a badge stands on. */
export function describePage(
  badge: Element,
  { review, reviewer, policy, language }: BadgeFacts,
): JsonObject {
  const profile = authoredPart(badge, 'reviewer')?.querySelector('a')?.href;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return toJsonLd(review, {
    reviewers: reviewer ? [{ name: reviewer, ...(profile && { url: profile }) }] : [],
    url: canonical?.href ?? location.href,
    language,
    headline: textOf(document.querySelector('h1')) || document.title,
    ...(policy && { policy: policy.href }),
    corrections: [...badge.querySelectorAll('[data-kind="correction"]')].map((item) => ({
      text: textOf(item),
      date: item.querySelector('time')?.dateTime ?? '',
    })),
  });
}
