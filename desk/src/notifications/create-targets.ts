import { mailTarget, openMailServer } from './mail-target.js';
import type { NotificationSettings } from './options.js';
import type { PostOptions } from './post.js';
import { type Resolve, resolveByDns } from './public-address.js';
import { slackTarget } from './slack-target.js';
import type { Target } from './target.js';
import { webhookTarget } from './webhook-target.js';

/** Milliseconds that a webhook has to answer. */
const timeout = 15_000;

/**
 * Everybody who is told, as the settings have it.
 *
 * @param host Of the desk.
 */
export function createTargets(
  settings: NotificationSettings,
  host: string,
  now: () => number,
  resolve: Resolve = resolveByDns,
): Target[] {
  const { webhooks, slack, mail, allowPrivate, timeZone } = settings;
  const post: PostOptions = { resolve, allowPrivate, timeout, now };
  const targets: Target[] = [
    ...webhooks.map((webhook) => webhookTarget(webhook, post)),
    ...slack.map((channel) => slackTarget(channel, timeZone, post)),
  ];
  if (!mail) return targets;
  const server = openMailServer(mail.server);
  const options = { from: mail.from, host, timeZone };
  const people = mail.to.map((recipient) => mailTarget(recipient, options, server));
  const [first] = people;
  if (first) first.close = () => server.close();
  return [...targets, ...people];
}
