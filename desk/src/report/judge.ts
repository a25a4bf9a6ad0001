import type { Reason } from './reason.js';
import type { Signs } from './signs.js';

/** From when on something is suspicious; null for never. */
export interface Thresholds {
  /** Links to elsewhere that a report has at most. */
  links: number | null;
  /** Passages that the same text may be sent for in 24 hours. */
  sameText: number | null;
  /** Milliseconds that a person takes at least. */
  minimumTime: number | null;
}

/** What is known about a report from elsewhere: the ban list, and the reports before it. */
export interface Facts {
  /** Whether it has words of the ban list. */
  banned: boolean;
  /** How many other passages the same text came for within 24 hours. */
  sameText: number;
  /** Whether its article, or its site, has had more reports lately than anybody looks through. */
  articleFull: boolean;
  siteFull: boolean;
}

/** What becomes of a report. Its sender is never told. */
export type Verdict = { status: 'new'; reason: null } | { status: 'held' | 'spam'; reason: Reason };

/**
 * Spam goes to a list of its own, and nobody is notified. What only may be a machine's is held for
 * a look: a browser may have filled in a field that the reader could not see, many readers may
 * have found the same mistake.
 */
export function judge(signs: Signs, facts: Facts, thresholds: Thresholds): Verdict {
  const { links, sameText, minimumTime } = thresholds;
  const isRepeated = sameText !== null && facts.sameText >= sameText;
  if (facts.banned) return spam('banned-words');
  if (signs.onlyLinks) return spam('only-links');
  if (signs.markup) return spam('link-markup');
  if (links !== null && signs.links > links) return spam('many-links');
  if (isRepeated && signs.links > 0) return spam('same-text');
  if (isRepeated) return held('same-text');
  if (signs.honeypot) return held('hidden-field');
  if (minimumTime !== null && signs.elapsed !== null && signs.elapsed < minimumTime) {
    return held('too-quick');
  }
  if (facts.articleFull) return held('article-limit');
  if (facts.siteFull) return held('site-limit');
  return { status: 'new', reason: null };
}

function spam(reason: Reason): Verdict {
  return { status: 'spam', reason };
}

function held(reason: Reason): Verdict {
  return { status: 'held', reason };
}
