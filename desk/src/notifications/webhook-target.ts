import { Webhook } from 'standardwebhooks';
import type { AddedMessage, ChangedMessage, Message } from './message.js';
import type { CheckedWebhook } from './options.js';
import { type PostOptions, postJson } from './post.js';
import { type Target, targetKey } from './target.js';

/** Sends what happened to a program, signed as Standard Webhooks asks. */
export function webhookTarget(
  { url, secrets, sites, events }: CheckedWebhook,
  post: PostOptions,
): Target {
  // Signed with each: who receives it changes to a new secret without losing a message.
  const signers = secrets.map((secret) => new Webhook(secret));
  return {
    key: targetKey('webhook', url),
    label: `webhook ${new URL(url).host}`,
    takes: events,
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
  return {
    type: message.type,
    timestamp: new Date(message.created).toISOString(),
    data: 'reports' in message ? dataOf(message) : {},
  };
}

function dataOf({ site, count, reports }: AddedMessage | ChangedMessage): object {
  return {
    site,
    count,
    reports: reports.map((report) => {
      const { id, article, title, kind, passage, link } = report;
      const status = 'status' in report ? { status: report.status } : {};
      return { id, article, title, kind, passage, link, ...status };
    }),
  };
}
