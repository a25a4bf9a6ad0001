import type { Context } from '../context.js';
import { escapeHtml } from '../http/html.js';
import { readText } from '../http/read-body.js';
import { pagePolicy, respond } from '../http/responses.js';
import { requireSameOrigin } from '../http/same-origin.js';
import { checkRate } from './create-report.js';

const bodyLimit = 1024;

const signInScript = `document.querySelector('form')?.requestSubmit();\n`;

const signInStyle = `:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-inline-size: 32rem; margin: 15vh auto 0; padding: 1rem; }
h1 { font-size: 1.5rem; }
button { font: inherit; padding: .5rem 1.25rem; border: 0; border-radius: .375rem; color: #fff; background: #0b5cad; }
button:focus-visible { outline: .1875rem solid; outline-offset: .1875rem; }
`;

/**
 * `GET /sign-in?token=…`: changes nothing, because mail scanners and previews open links. The
 * page sends the token at once by its script, or by its button where there are no scripts.
 */
export function signInPage({ url }: Context): Response {
  const token = url.searchParams.get('token') ?? '';
  return page(
    200,
    'Sign in to the desk',
    `<form method="post" action="sign-in">
      <input type="hidden" name="token" value="${escapeHtml(token)}">
      <button>Sign in</button>
    </form>
    <script src="sign-in.js" type="module"></script>`,
  );
}

export function signInPageScript(): Response {
  return respond(200, signInScript, { 'Content-Type': 'text/javascript; charset=utf-8' });
}

export function signInPageStyle(): Response {
  return respond(200, signInStyle, { 'Content-Type': 'text/css; charset=utf-8' });
}

/** `POST /sign-in`: a one-time link becomes a session. */
export async function signIn(context: Context): Promise<Response> {
  const { services, request, origin } = context;
  requireSameOrigin(request, origin);
  checkRate(context);
  const form = new URLSearchParams(await readText(request, bodyLimit));
  const setCookie = await services.sessions.signIn(request, origin, form.get('token') ?? '');
  if (!setCookie) {
    return page(
      403,
      'This link cannot be used',
      '<p>It has been used already, or it has expired. Starting the desk again prints a new one.</p>',
    );
  }
  return respond(303, null, { Location: './', 'Set-Cookie': setCookie });
}

/** `POST /sign-out`: ends the session. */
export async function signOut({ services, request, origin }: Context): Promise<Response> {
  requireSameOrigin(request, origin);
  const setCookie = await services.sessions.signOut(request, origin);
  return respond(204, null, { 'Set-Cookie': setCookie, 'Clear-Site-Data': '"cache"' });
}

function page(status: number, title: string, content: string): Response {
  return respond(
    status,
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="stylesheet" href="sign-in.css">
  </head>
  <body>
    <h1>${title}</h1>
    ${content}
  </body>
</html>
`,
    { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pagePolicy },
  );
}
