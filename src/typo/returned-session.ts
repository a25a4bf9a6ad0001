import type { TextPositionSelector, TextQuoteSelector } from '../text/index.js';
import { loadDraft } from './drafts.js';
import type { Passage } from './passage.js';
import type { Report } from './report.js';
import { keyOf, type Session } from './session.js';

/**
 * The session of a report that the server did not accept when it was sent later: all that the
 * reader wrote, to be copied, or changed and sent again.
 *
 * @param onSent called when it was sent after all
 */
export function returnedSession(report: Report, onSent: () => void): Session {
  const { target, body, corrigenda } = report;
  const passage = passageOf(report);
  const key = keyOf(target.source, passage);
  const textFor = (wanted: string): string =>
    body.find(({ purpose }) => purpose === wanted)?.value ?? '';
  const { version: _version, elapsed: _elapsed, honeypot: _honeypot, email, ...page } = corrigenda;
  return {
    phase: 'refused',
    passage,
    selected: { ranges: [], backwards: false },
    scroll: [scrollX, scrollY],
    source: target.source,
    page,
    key,
    draft: loadDraft(key) ?? {
      kind: textFor('tagging'),
      suggestion: textFor('editing') || (passage?.exact ?? ''),
      comment: textFor('commenting'),
      ...(email ? { email } : {}),
    },
    isQueued: false,
    openedAt: performance.now(),
    onSent,
  };
}

function passageOf({ target, corrigenda }: Report): Passage | undefined {
  const quote = target.selector?.find(
    (selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector',
  );
  if (!quote) return undefined;
  const { exact, prefix, suffix } = quote;
  const position = target.selector?.find(
    (selector): selector is TextPositionSelector => selector.type === 'TextPositionSelector',
  ) ?? { type: 'TextPositionSelector', start: 0, end: exact.length };
  return {
    exact,
    before: prefix,
    after: suffix,
    selectors: [quote, position],
    start: position.start,
    language: corrigenda.language,
    // The article may be another than this page's.
    direction: 'auto',
    isCut: false,
    others: [],
  };
}
