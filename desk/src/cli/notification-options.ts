import {
  readHour,
  readMailbox,
  readMailServer,
  readTimeZone,
} from '../notifications/option-values.js';
import { readRecipient, readSlack, readWebhook } from '../notifications/read-options.js';
import { list, maskPassword, readSwitch, single, whole } from './option.js';

/** The options of `serve` about who is told. */
export const notificationOptions = {
  webhooks: list({
    flag: 'webhook',
    takes: 'URL;SECRET[;SITE][;EVENT]',
    help: 'a program that is told about new reports, with the secret that signs what it gets (whsec_ and 24 to 64 bytes in base64; a second one while it changes over), the sites it is told about, and what it is told (reports.added, reports.changed; without either, new reports alone); once for each',
    allowed: 'like https://hooks.example.org/desk;whsec_… with 24 to 64 bytes in base64',
    read: readWebhook,
    mask: maskWebhook,
  }),
  slack: list({
    flag: 'slack',
    takes: 'URL[;LANGUAGE][;SITE]',
    help: 'an incoming webhook of Slack that new reports are posted to; once for each',
    allowed: 'like https://hooks.slack.com/services/…;sv',
    read: readSlack,
    mask: maskWebhook,
  }),
  allowPrivateWebhooks: single({
    flag: 'allow-private-webhooks',
    takes: 'on|off',
    help: 'send webhooks to hosts that are not public too, and by plain http',
    allowed: '"on" or "off"',
    initial: false as boolean,
    read: readSwitch,
  }),
  smtp: single({
    flag: 'smtp',
    takes: 'URL',
    help: 'the mail server, smtps://user:password@host or smtp://user:password@host (with STARTTLS)',
    allowed: 'like smtps://user:password@host or smtp://host:587',
    initial: undefined as string | undefined,
    read: checked(readMailServer),
    mask: maskPassword,
  }),
  mailFrom: single({
    flag: 'mail-from',
    takes: 'ADDRESS',
    help: 'the sender of mail, "Name <desk@example.org>"',
    allowed: 'like desk@example.org or Name <desk@example.org>',
    initial: undefined as string | undefined,
    read: checked(readMailbox),
  }),
  mailTo: list({
    flag: 'mail-to',
    takes: 'ADDRESS[;LANGUAGE][;at-once|daily][;SITE]',
    help: 'somebody who gets mail about new reports, with them or once a day; once for each, in the environment with commas between them',
    allowed: 'like Name <editor@example.org>;sv;daily;https://journal.example',
    separator: /\s*,\s*/,
    read: readRecipient,
    mask: maskRecipient,
  }),
  digestHour: single({
    flag: 'digest-hour',
    takes: 'HOUR',
    help: 'when daily mail is sent',
    allowed: 'an hour from 0 to 23',
    initial: 8,
    read: readHour,
  }),
  timeZone: single({
    flag: 'time-zone',
    takes: 'ZONE',
    help: 'the time zone of that hour and of dates in mail, such as Europe/Stockholm',
    allowed: 'a time zone such as Europe/Stockholm',
    initial: 'UTC',
    read: readTimeZone,
  }),
  notifyAfter: single({
    flag: 'notify-after',
    takes: 'SECONDS',
    help: 'how long new reports of a site are gathered into one message; longer while more keep coming, up to twenty times that',
    allowed: 'a number of seconds from 0 to 86400',
    initial: 30,
    read: whole(0, 86_400),
  }),
  notifyDays: single({
    flag: 'notify-days',
    takes: 'DAYS',
    help: 'how long a message that does not get through is tried again',
    allowed: 'a number of days from 1 to 30',
    initial: 3,
    read: whole(1, 30),
  }),
};

/** A reader that only looks whether a text is right. */
function checked(read: (text: string) => unknown): (text: string) => string {
  return (text) => {
    read(text);
    return text;
  };
}

/** The path of a webhook is a secret too: whoever has it can post. */
function maskWebhook(text: string): string {
  const [url = '', ...rest] = text.split(';');
  const shown = URL.canParse(url.trim()) ? `${new URL(url).origin}/***` : '***';
  const parts = rest.map((part) =>
    /^\s*(https?:|[a-z-]{2,15}\s*$|reports\.[a-z]+\s*$)/i.test(part) ? part : '***',
  );
  return [shown, ...parts].join(';');
}

/** Addresses of people are for no log. */
function maskRecipient(text: string): string {
  const [address = '', ...rest] = text.split(';');
  return [address.replace(/^.*?([^<\s])[^<\s]*@/, '$1…@').replace('>', ''), ...rest].join(';');
}
