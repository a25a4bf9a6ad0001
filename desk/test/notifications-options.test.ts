import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notificationOptions } from '../src/cli/notification-options.js';
import { readMailbox, readMailServer } from '../src/notifications/option-values.js';
import { checkNotifications, type NotificationOptions } from '../src/notifications/options.js';
import { readRecipient, readSlack, readWebhook } from '../src/notifications/read-options.js';

const origin = 'https://desk.example';
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

test('recipients are written as people would', () => {
  assert.deepEqual(
    readRecipient('Åsa Öberg <asa@journal.example>; sv; daily; https://journal.example/'),
    {
      address: 'Åsa Öberg <asa@journal.example>',
      language: 'sv',
      when: 'daily',
      sites: ['https://journal.example'],
    },
  );
  assert.deepEqual(readRecipient('a@b.example'), { address: 'a@b.example', sites: [] });
  assert.deepEqual(readMailbox('"Desk, night" <desk@b.example>'), {
    name: 'Desk, night',
    address: 'desk@b.example',
  });
  for (const wrong of [
    '',
    'nobody',
    'a@',
    'a@b.example;someday',
    'a@b.example;daily;no site',
    'Name <a@b.example>, <c@d.example>',
    'a@b.example\r\nBcc: c@d.example',
    'N\r\nBcc: c@d.example <a@b.example>',
    'N\u0000 <a@b.example>',
    'a@b.example>',
    'a b@c.example',
  ]) {
    assert.throws(() => readRecipient(wrong), TypeError, JSON.stringify(wrong));
  }
});

test('mail servers have TLS unless they are on this machine or are told otherwise', () => {
  assert.deepEqual(readMailServer('smtps://desk%40a:p%3Aw@mail.example'), {
    host: 'mail.example',
    port: 465,
    secure: true,
    requireTLS: true,
    auth: { user: 'desk@a', pass: 'p:w' },
  });
  const server = (text: string) => {
    const { port, secure, requireTLS } = readMailServer(text);
    return { port, secure, requireTLS };
  };
  const open = { secure: false, requireTLS: false };
  assert.deepEqual(server('smtp://mail.example'), { port: 25, secure: false, requireTLS: true });
  assert.deepEqual(server('smtp://u:p@mail.example').port, 587);
  assert.deepEqual(server('smtp://mail.example:2525?tls=optional'), { port: 2525, ...open });
  assert.deepEqual(server('smtp://127.0.0.1:25'), { port: 25, ...open });
  assert.deepEqual(server('smtp://localhost?tls=required').requireTLS, true);
  for (const wrong of [
    'mail.example',
    'https://mail.example',
    'smtp://',
    'smtp://mail.example/path',
    'smtp://mail.example?tls=never',
    'smtp://mail.example?other=1',
  ]) {
    assert.throws(() => readMailServer(wrong), TypeError, wrong);
  }
});

test('webhooks are written as an address, secrets, sites and events', () => {
  const url = 'https://hooks.example/desk?a=b';
  assert.deepEqual(readWebhook(`${url};${secret};${secret};https://journal.example`), {
    url,
    secrets: [secret, secret],
    sites: ['https://journal.example'],
    events: ['reports.added'],
  });
  const told = ['reports.changed', 'https://journal.example', 'reports.added', 'reports.changed'];
  const { events, sites } = readWebhook([url, secret, ...told].join(';'));
  assert.deepEqual(
    [events, sites],
    [['reports.changed', 'reports.added'], ['https://journal.example']],
  );
  assert.equal(readWebhook(`${url};${secret.replace(/=+$/, '')}`).secrets[0], secret);
  for (const wrong of [
    url,
    `ftp://hooks.example;${secret}`,
    `https://user:password@hooks.example;${secret}`,
    `${url};whsec_short`,
    `${url};whsec_${'!'.repeat(40)}`,
    `${url};${secret};journal.example`,
    `${url};${secret};reports.deleted`,
  ]) {
    assert.throws(() => readWebhook(wrong), TypeError, wrong);
  }
  assert.deepEqual(readSlack('https://hooks.slack.com/services/T/B/X;sv'), {
    url: 'https://hooks.slack.com/services/T/B/X',
    language: 'sv',
    sites: [],
  });
  assert.throws(() => readSlack('https://hooks.slack.com/x;daily'), TypeError);
});

test('a wrong option is named, and no secret is quoted', () => {
  const url = 'https://hooks.example/';
  const mail = { origin, smtp: 'smtps://u:hunter2@mail.example', mailFrom: 'desk@a.example' };
  const to = [{ address: 'asa@journal.example' }];
  const cases: [NotificationOptions, RegExp][] = [
    [{ origin, webhooks: [{ url: 'http://hooks.example/', secrets: [secret] }] }, /^webhooks\[0\]/],
    [{ origin, webhooks: [{ url: 'https://10.0.0.1/', secrets: [secret] }] }, /not a public one/],
    [{ origin, webhooks: [{ url: 'https://0x7f.1/', secrets: [secret] }] }, /not a public one/],
    [{ origin, webhooks: [{ url, secrets: [] }] }, /a secret is missing/],
    [{ origin, webhooks: [{ url, secrets: ['hunter2'] }] }, /^webhooks\[0\]: a secret is not/],
    [
      { origin, webhooks: [{ url, secrets: [secret], events: ['report.changed' as never] }] },
      /^webhooks\[0\]: "report\.changed" is not an event: reports\.added, reports\.changed/,
    ],
    [{ webhooks: [{ url, secrets: [secret] }] }, /^origin \(--origin\) is missing/],
    [
      {
        origin,
        webhooks: [
          { url, secrets: [secret] },
          { url, secrets: [secret] },
        ],
      },
      /^webhooks\[1\] is there twice/,
    ],
    [{ origin, mailTo: to }, /^smtp \(--smtp\) is missing/],
    [{ ...mail, mailFrom: undefined, mailTo: to }, /^mailFrom \(--mail-from\) is missing/],
    [mail, /^mailTo \(--mail-to\) is missing/],
    [{ ...mail, smtp: 'https://u:hunter2@mail.example', mailTo: to }, /^smtp: it is not like/],
    [{ ...mail, mailTo: [{ address: 'nobody' }] }, /^mailTo\[0\]/],
    [
      { ...mail, mailTo: [...to, { address: 'ASA@journal.example' }] },
      /^mailTo\[1\] is there twice/,
    ],
    [{ ...mail, mailTo: [{ ...to[0], address: 'a@b.c', language: 'en_US!' }] }, /^mailTo\[0\]/],
    [{ digestHour: 24 }, /^digestHour must be/],
    [{ timeZone: 'Nowhere/At-All' }, /^timeZone: it is not an IANA/],
    [{ notifyAfter: -1 }, /^notifyAfter must be/],
    [{ notifyDays: 0 }, /^notifyDays must be/],
  ];
  for (const [options, pattern] of cases) {
    assert.throws(
      () => checkNotifications(options),
      (error: Error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, pattern);
        assert.doesNotMatch(error.message, /hunter2/);
        return true;
      },
    );
  }
  assert.ok(checkNotifications({ ...mail, mailTo: to }).mail);
});

test('secrets and addresses of people are hidden where options are shown', () => {
  const { webhooks, slack, mailTo, smtp } = notificationOptions;
  assert.equal(
    webhooks.mask(`https://hooks.example/x?k=y;${secret};https://journal.example;reports.changed`),
    'https://hooks.example/***;***;https://journal.example;reports.changed',
  );
  assert.equal(
    slack.mask('https://hooks.slack.com/services/T/B/X;sv'),
    'https://hooks.slack.com/***;sv',
  );
  assert.equal(mailTo.mask('Åsa <asa@journal.example>;sv;daily'), 'a…@journal.example;sv;daily');
  assert.equal(mailTo.mask('asa@journal.example'), 'a…@journal.example');
  assert.doesNotMatch(smtp.mask('smtps://u:hunter2@mail.example'), /hunter2/);
  assert.doesNotMatch(webhooks.mask('nonsense;hunter2;whsec_hunter2'), /hunter2;|whsec_hunter2/);
});
