/** What the page of strict-policy.test.ts loads: it tells its parent what readers see. */
import '../../src/define/cite-ref.js';
import '../../src/define/reference-list.js';

const violations: string[] = [];
addEventListener('error', ({ message }) => violations.push(message));
addEventListener('unhandledrejection', ({ reason }) => violations.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
  violations.push(`${violatedDirective} ${sample}`);
});

const lists = Array.from(document.querySelectorAll('reference-list'));
let left = lists.length;
document.addEventListener('references-load', () => {
  left -= 1;
  if (left > 0) return;
  const texts = Array.from(document.querySelectorAll('cite-ref, li'), (element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  parent.postMessage({ violations, texts }, '*');
});
