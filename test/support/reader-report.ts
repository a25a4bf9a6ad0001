/** Reports as readers' pages send them to a desk. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

/** What a report says; the rest is filled in. */
interface Wording {
  /** Address of the article. */
  source: string;
  title: string;
  quote: { exact: string; prefix: string; suffix: string };
  /** Texts by their purposes: `tagging` is the kind of mistake. */
  body: { tagging: string; editing?: string; commenting?: string };
}

/** Sends a report to the desk at an address, as a page of the article's site does. */
export async function sendReport(desk: string, wording: Wording): Promise<void> {
  const { source, title, quote, body } = wording;
  const report = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${randomUUID()}`,
    type: 'Annotation',
    motivation: 'editing',
    created: new Date().toISOString(),
    body: Object.entries(body).map(([purpose, value]) => ({ type: 'TextualBody', purpose, value })),
    target: { source, selector: [{ type: 'TextQuoteSelector', ...quote }] },
    corrigenda: { version: 1, location: source, title, language: 'en', elapsed: 9000 },
  };
  const response = await fetch(`${desk}/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: new URL(source).origin },
    body: JSON.stringify(report),
  });
  assert.equal(response.status, 201);
}
