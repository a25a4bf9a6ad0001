import { Webhook } from 'standardwebhooks';
import type { Message } from './message.js';
import type { CheckedWebhook } from './options.js';
import { type PostOptions, postJson } from './post.js';
import { type Target, targetKey } from './target.js';

/** Sends what happened to a program, signed as Standard Webhooks asks. */
export function webhookTarget({ url, secrets, sites }: CheckedWebhook, post: PostOptions): Target {
  // Signed with each: who receives it changes to a new secret without losing a message.
  const signers = secrets.map((secret) => new Webhook(secret));
  return {
    key: targetKey('webhook', url),
    label: `webhook ${new URL(url).host}`,
    takes: 'reports.added',
    sites,
    async send(message, stopped) {
      const body = JSON.stringify(payload(message));
      const at = new Date(post.now());
      const headers = {
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signers.map((each) => each.sign(message.id, at, body)).join(' '),
      };
      return String(await postJson(url, body, headers, post, stopped));
    },
  };
}

function payload(message: Message): object {
  const data =
    message.type === 'reports.added'
      ? {
          site: message.site,
          count: message.count,
          reports: message.reports.map(({ id, article, title, kind, passage, link }) => ({
            id,
            article,
            title,
            kind,
            passage,
            link,
          })),
        }
      : {};
  return { type: message.type, timestamp: new Date(message.created).toISOString(), data };
}
