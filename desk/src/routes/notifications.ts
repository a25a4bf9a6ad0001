import type { EditorContext } from '../context.js';
import { onlyParameters } from '../http/parameters.js';
import { bodyReader } from '../http/read-valid.js';
import { json } from '../http/responses.js';
import { notificationRetrySchema } from '../schema/notification-schemas.js';

const readRetry = bodyReader<{ id?: string }>(notificationRetrySchema, 1024);

/** `GET /notifications`: for administrators; messages that wait or are dead, and who gets them. */
export async function listNotifications({ services, url }: EditorContext): Promise<Response> {
  onlyParameters(url, []);
  return json(200, await services.notifier.list());
}

/** `POST /notifications/retry` with `{ "id"? }`: for administrators; tries dead messages again. */
export async function retryNotifications(context: EditorContext): Promise<Response> {
  const { services, request, url, session } = context;
  onlyParameters(url, []);
  const { id } = await readRetry(request);
  const count = await services.notifier.retry(id ?? null);
  await services.activity.add({
    at: services.settings.now(),
    editor: session.editor.name,
    action: 'notifications retried',
    detail: String(count),
  });
  return json(200, { count });
}
