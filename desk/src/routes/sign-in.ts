import type { Context } from '../context.js';
import { announceEditors } from '../editors/announce-editors.js';
import { escapeHtml } from '../http/html.js';
import { readText } from '../http/read-body.js';
import { pagePolicy, respond } from '../http/responses.js';
import { requireSameOrigin } from '../http/same-origin.js';
import { directionOf } from '../known-language.js';
import { checkRate } from './create-report.js';
import { grantOf } from './for-editors.js';
import { signInMessages } from './sign-in-messages.js';

const bodyLimit = 1024;

/**
 * `GET /sign-in?token=…`: says for whom the link is, and has the button that uses it. Changes
 * nothing, and its script sends nothing: mail scanners and previews open links and run scripts.
 */
export async function signInPage(context: Context): Promise<Response> {
  const { services, request, url } = context;
  const token = url.searchParams.get('token') ?? '';
  checkRate(context, services.signInLimiter);
  const name = await services.sessions.editorOf(token);
  if (name === null) return unusable(context);
  // Whose link is good does not guess.
  if (context.address !== null) {
    services.signInLimiter?.giveBack(context.address, services.settings.now());
  }
  const [language, messages] = signInMessages(request.headers.get('accept-language'));
  return page(
    200,
    language,
    messages.title,
    `<p>${messages.purpose.replace('{name}', () => `<bdi>${escapeHtml(name)}</bdi>`)}</p>
      <form method="post" action="sign-in">
        <input type="hidden" name="token" value="${escapeHtml(token)}">
        <button autofocus>${messages.signIn}</button>
      </form>
      <script src="sign-in.js" type="module"></script>`,
  );
}

/** `POST /sign-in`: a one-time link becomes a session. */
export async function signIn(context: Context): Promise<Response> {
  const { services, request, origin } = context;
  requireSameOrigin(request, origin);
  checkRate(context, services.signInLimiter);
  const form = new URLSearchParams(await readText(request, bodyLimit));
  const setCookie = await services.sessions.signIn(request, origin, form.get('token') ?? '');
  if (!setCookie) return unusable(context);
  await announceEditors(services.database);
  return respond(303, null, { Location: './', 'Set-Cookie': setCookie });
}

/** The answer to a link that is unknown, used or expired. */
async function unusable(context: Context): Promise<Response> {
  // The same link once more, by who used it: a bookmark, the terminal.
  if (await grantOf(context)) return respond(303, null, { Location: './' });
  const [language, messages] = signInMessages(context.request.headers.get('accept-language'));
  return page(
    403,
    language,
    messages.unusable,
    `<p>${messages.unusableReason}</p>
      <p><a href="./">${messages.toQueue}</a></p>`,
  );
}

/** `POST /sign-out`: ends the session. */
export async function signOut({ services, request, origin }: Context): Promise<Response> {
  requireSameOrigin(request, origin);
  const setCookie = await services.sessions.signOut(request, origin);
  await announceEditors(services.database);
  return respond(204, null, { 'Set-Cookie': setCookie });
}

function page(status: number, language: string, title: string, content: string): Response {
  return respond(
    status,
    `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="sign-in.css">
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`,
    {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy,
      // The address has the token in it.
      'Referrer-Policy': 'strict-origin',
      Vary: 'Accept-Language',
    },
  );
}
