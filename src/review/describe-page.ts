import { textOf } from './claim.js';
import type { FactCheckBadge } from './fact-check-badge.js';
import type { BadgeFacts } from './facts.js';
import { reviewersOf } from './reviewers.js';
import { type JsonObject, toJsonLd } from './to-json-ld.js';

/** The structured data of the document that a badge stands on. */
export function describePage(
  badge: FactCheckBadge,
  { review, reviewer, page, policy, language }: BadgeFacts & { readonly language: string },
): JsonObject {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return toJsonLd(review, {
    reviewers: reviewersOf(badge, reviewer, page),
    url: canonical?.href ?? location.href,
    language,
    headline: textOf(document.querySelector('h1')) || document.title,
    ...(policy && { policy: policy.href }),
    corrections: correctionsOf(badge),
  });
}

/** Corrections in the history of the badge, or else in that of the page. */
function correctionsOf(badge: Element): { text: string; date: string }[] {
  const selector = '[data-kind="correction"]';
  const own = [...badge.querySelectorAll(selector)];
  const items = own.length > 0 ? own : document.querySelectorAll(`review-history ${selector}`);
  return [...items].map((item) => {
    const time = item.querySelector('time');
    const text = textOf(item);
    const shown = textOf(time);
    return {
      // The date stands in a property of its own.
      text: shown && text.startsWith(shown) ? text.slice(shown.length).trim() : text,
      date: time?.dateTime ?? '',
    };
  });
}
