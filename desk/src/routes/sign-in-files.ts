import { respond } from '../http/responses.js';

/** A second press while the first is under way would be answered like a link that was used. */
const script = `let isSent = false;
document.querySelector('form')?.addEventListener('submit', (event) => {
  if (isSent) event.preventDefault();
  isSent = true;
});
addEventListener('pageshow', () => {
  isSent = false;
});
`;

const style = `:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-inline-size: 32rem; margin: 15vh auto 0; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
button { font: inherit; padding: .5rem 1.25rem; border: 1px solid transparent; border-radius: .375rem; color: #fff; background: #0b5cad; cursor: pointer; }
:focus-visible { outline: .1875rem solid; outline-offset: .1875rem; }
`;

/** A corrector's caret: something is to be put in here. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5cad"/><path d="m8 21 8-11 8 11" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>\n`;

export function signInScript(): Response {
  return respond(200, script, { 'Content-Type': 'text/javascript; charset=utf-8' });
}

export function signInStyle(): Response {
  return respond(200, style, { 'Content-Type': 'text/css; charset=utf-8' });
}

export function signInIcon(): Response {
  return respond(200, icon, { 'Content-Type': 'image/svg+xml' });
}
