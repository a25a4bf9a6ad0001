import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createTargets } from '../src/notifications/create-targets.js';
import { DeliveryError, reasonOf } from '../src/notifications/delivery-error.js';
import { digestDay } from '../src/notifications/digest-day.js';
import { languages, loadLanguage } from '../src/notifications/languages.js';
import { writeLetter } from '../src/notifications/letter.js';
import { htmlBody, plainBody } from '../src/notifications/mail-body.js';
import type { AddedMessage, DigestMessage } from '../src/notifications/message.js';
import { checkNotifications, type Recipient } from '../src/notifications/options.js';
import type { Target } from '../src/notifications/target.js';
import { start } from './support/command.js';
import { newDatabase } from './support/databases.js';
import { scratchFolder } from './support/desk.js';
import { startMailServer } from './support/mail.js';
import { day, minute, notifying, remembering } from './support/notifications.js';

const stopped = new AbortController().signal;

const created = Date.parse('2026-11-23T12:00:00Z');

const report = {
  id: 'urn:uuid:8d5e1c1e-6a3e-4b61-9d0c-2f3a4b5c6d7e',
  article: 'https://journal.example/1',
  title: 'On doses',
  kind: 'typo',
  passage: 'teh dose',
  suggestion: 'the dose',
  language: 'en',
  received: created,
  link: 'https://desk.example/?article=1#2',
};

const added: AddedMessage = {
  type: 'reports.added',
  id: 'msg_1',
  created,
  queue: 'https://desk.example/',
  site: 'https://journal.example',
  count: 1,
  reports: [report],
};

const digest: DigestMessage = {
  type: 'digest',
  id: 'msg_2',
  created,
  queue: 'https://desk.example/',
  received: 5,
  waiting: 3,
  held: 1,
  accepted: 2,
  oldest: [report],
  articles: [{ article: 'https://journal.example/1', title: 'On doses', count: 1234 }],
};

/** The targets of some recipients, who get their mail through a server on this machine. */
function mailing(
  t: TestContext,
  smtp: string,
  mailTo: Recipient[],
  from = 'desk@desk.example',
  timeZone = 'UTC',
) {
  const options = { origin: 'https://desk.example', smtp, mailFrom: from, mailTo, timeZone };
  const targets = createTargets(checkNotifications(options), 'desk.example', Date.now);
  t.after(() => {
    for (const target of targets) target.close?.();
  });
  return targets;
}

function only(targets: readonly Target[]): Target {
  return targets[0] ?? assert.fail('there is no target');
}

test('mail comes in the language of who gets it, as text and as HTML', async (t) => {
  const { port, mails } = await startMailServer(t);
  const target = only(
    mailing(
      t,
      `smtp://127.0.0.1:${port}`,
      [{ address: 'Åsa Öberg <asa@journal.example>', language: 'sv' }],
      'Rättelser <desk@desk.example>',
    ),
  );
  await target.send(added, stopped);
  const [mail = assert.fail()] = mails;
  const { headers, text, html } = mail;
  assert.equal(headers.get('subject'), '1 ny anmälan på journal.example');
  assert.equal(headers.get('from'), 'Rättelser <desk@desk.example>');
  assert.equal(headers.get('to'), 'Åsa Öberg <asa@journal.example>');
  assert.deepEqual(mail.to, ['asa@journal.example']);
  assert.equal(headers.get('auto-submitted'), 'auto-generated');
  assert.equal(headers.get('list-id'), '<reports.desk.example>');
  assert.equal(headers.get('message-id'), '<msg_1@desk.example>');
  assert.match(
    text,
    /On doses\r?\nSkrivfel\r?\n> teh dose\r?\nFörslag: the dose\r?\nÖppna anmälan:\r?\nhttps:\/\/desk\.example\/\?article=1#2/,
  );
  assert.match(html, /<html lang="sv" dir="ltr">/);
  assert.match(html, /<blockquote[^>]*>teh dose<\/blockquote>/);
  assert.match(html, /<a href="https:\/\/desk\.example\/\?article=1#2">Öppna anmälan<\/a>/);
});

test('what readers wrote stays text, makes no link and no header', async (t) => {
  const { port, mails } = await startMailServer(t);
  const nasty =
    '<img src=x onerror=alert(1)>\r\nBcc: all@evil.example\r\n\r\nhttps://evil.example/ \u202e';
  const target = only(mailing(t, `smtp://127.0.0.1:${port}`, [{ address: 'asa@journal.example' }]));
  const reports = [{ ...report, title: nasty, kind: nasty, passage: nasty, suggestion: nasty }];
  await target.send({ ...added, reports }, stopped);
  const [{ headers, raw, text, html, to } = assert.fail()] = mails;
  assert.deepEqual(to, ['asa@journal.example']);
  assert.equal(headers.has('bcc'), false);
  assert.doesNotMatch(raw.slice(0, raw.indexOf('\r\n\r\n')), /evil/);
  assert.doesNotMatch(html, /<img/);
  assert.match(html, /&lt;img/);
  for (const part of [text, html]) {
    assert.doesNotMatch(part, /:\/\/evil|\u202e/);
    assert.doesNotMatch(part, /evil\.example/);
  }
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  for (const address of addresses) assert.match(address ?? '', /^https:\/\/desk\.example\//);
});

test('every language has all texts, with their values put in, in the right direction', async () => {
  assert.equal(languages.length, 28);
  const english = await loadLanguage('en');
  for (const tag of languages) {
    const language = await loadLanguage(tag);
    assert.deepEqual(
      Object.keys(language.messages).sort(),
      Object.keys(english.messages).sort(),
      tag,
    );
    if (tag !== 'en') assert.notEqual(language.messages.why, english.messages.why);
    const rules = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    assert.deepEqual(Object.keys(language.messages.added).sort(), [...rules].sort(), tag);
    for (const count of [0, 1, 2, 3, 11, 100, 1_000_000, 12_345]) {
      const { subject, more } = writeLetter({ ...added, count }, language, 20, 'UTC');
      assert.match(subject, /journal\.example/, tag);
      assert.equal(more === null, count <= 1, tag);
    }
    for (const message of [added, digest, { ...added, type: 'test' } as const]) {
      const letter = writeLetter(message, language, 20, 'UTC');
      for (const text of [plainBody(letter, language), htmlBody(letter, language)]) {
        assert.doesNotMatch(text, /\{\w+\}|undefined|null|NaN/, tag);
      }
      const html = htmlBody(letter, language);
      const direction = ['ar', 'fa', 'he'].includes(tag) ? 'rtl' : 'ltr';
      assert.match(html, new RegExp(`<html lang="${tag}" dir="${direction}">`));
      const marks = plainBody(letter, language).includes('\u200f');
      assert.equal(marks, direction === 'rtl', tag);
    }
  }
});

test('a summary comes once a day, in the hour and zone that are set, whoever sends it', async (t) => {
  const address = await newDatabase(t);
  const { port, mails } = await startMailServer(t);
  const clock = { time: Date.parse('2026-11-23T05:00:00Z') };
  const options = { digestHour: 8, timeZone: 'Europe/Stockholm' };
  const targets = mailing(
    t,
    `smtp://127.0.0.1:${port}`,
    [{ address: 'asa@journal.example', when: 'daily', language: 'sv' }],
    undefined,
    options.timeZone,
  );
  const one = await notifying(t, address, targets, clock, options);
  const two = await notifying(t, address, targets, clock, options);
  const pass = () => Promise.all([one.notifier.pass(), two.notifier.pass()]);
  await pass();
  clock.time += 5 * minute;
  await one.add({ exact: 'first', title: 'On doses' });
  await one.add({ exact: 'second', title: 'On doses' });
  await pass();
  assert.equal(mails.length, 0, 'six in the morning');

  clock.time = Date.parse('2026-11-23T06:59:00Z');
  await pass();
  assert.equal(mails.length, 0);
  clock.time = Date.parse('2026-11-23T07:01:00Z');
  await pass();
  await pass();
  clock.time = Date.parse('2026-11-23T20:00:00Z');
  await pass();
  assert.equal(mails.length, 1);
  const [{ headers, text } = assert.fail()] = mails;
  assert.equal(headers.get('subject'), 'Läsarnas anmälningar, 23 november 2026');
  assert.match(text, /Senaste dygnet: 2\r?\nNya: 2\r?\n/);
  assert.match(text, /Har väntat längst[\s\S]*23 nov\. 2026 06:05[\s\S]*> first/);
  assert.match(text, /Artiklar med flest anmälningar[\s\S]*On doses\r?\n2\r?\n/);

  clock.time += day;
  await pass();
  assert.equal(mails.length, 2);
  assert.match(mails[1]?.text ?? '', /Senaste dygnet: 0\r?\nNya: 2\r?\n/);

  await one.database.run('DELETE FROM reports');
  clock.time += day;
  await pass();
  assert.equal(mails.length, 2, 'nothing to tell, no mail');
  assert.deepEqual(await one.notifier.waiting(), { waiting: 0, dead: 0 });
});

test('a server that was away for days gets one summary, not one for each day', async (t) => {
  const clock = { time: Date.parse('2026-11-23T09:00:00Z') };
  let away = true;
  const target = remembering('one', { takes: ['digest'] }, () => {
    if (away) throw new Error('away');
  });
  const { notifier, add } = await notifying(t, await newDatabase(t), [target], clock);
  await notifier.pass();
  await add({ exact: 'teh' });
  for (let days = 0; days < 3; days++) {
    clock.time += day;
    await notifier.pass();
  }
  assert.deepEqual(await notifier.waiting(), { waiting: 1, dead: 0 });
  away = false;
  clock.time += 5 * minute;
  await notifier.pass();
  assert.equal(target.sent.length, 1);
});

test('the day of a summary follows its zone, also when the clocks change', () => {
  const at = (time: string, hour: number, zone: string) => digestDay(Date.parse(time), hour, zone);
  assert.equal(at('2026-11-23T06:59:00Z', 8, 'Europe/Stockholm'), '2026-11-22');
  assert.equal(at('2026-11-23T07:00:00Z', 8, 'Europe/Stockholm'), '2026-11-23');
  assert.equal(at('2026-01-01T00:30:00Z', 0, 'America/New_York'), '2025-12-31');
  assert.equal(at('2026-01-01T04:30:00Z', 8, 'Pacific/Kiritimati'), '2026-01-01');
  assert.equal(at('2026-03-01T03:00:00Z', 8, 'UTC'), '2026-02-28');
  // There is no 2:30 that night in New York: the hour after it counts.
  assert.equal(at('2026-03-08T06:59:00Z', 2, 'America/New_York'), '2026-03-07');
  assert.equal(at('2026-03-08T07:00:00Z', 2, 'America/New_York'), '2026-03-08');
});

test('a server that refuses for now is asked again, one that refuses the address is not', async (t) => {
  let code = 451;
  const { port, mails } = await startMailServer(t, {
    onRcptTo(_address, _session, callback) {
      if (code === 250) return callback();
      callback(Object.assign(new Error('asa@journal.example is not here'), { responseCode: code }));
    },
  });
  const target = only(mailing(t, `smtp://127.0.0.1:${port}`, [{ address: 'asa@journal.example' }]));
  const failure = async () => {
    const error: unknown = await target.send(added, stopped).catch((reason) => reason);
    assert.doesNotMatch(reasonOf(error), /asa@/);
    return error;
  };
  assert.equal(reasonOf(await failure()), 'EENVELOPE 451');
  code = 550;
  const refused = await failure();
  assert.ok(refused instanceof DeliveryError);
  assert.equal(refused.verdict, 'message');
  code = 250;
  await target.send(added, stopped);
  assert.equal(mails.length, 1);
});

test('without TLS nothing is sent to a server that should have it', async (t) => {
  const plain = await startMailServer(t);
  const required = only(
    mailing(t, `smtp://127.0.0.1:${plain.port}?tls=required`, [{ address: 'a@journal.example' }]),
  );
  assert.match(reasonOf(await required.send(added, stopped).catch((reason) => reason)), /^ETLS/);
  assert.equal(plain.mails.length, 0);

  // Its certificate is its own and has expired.
  const unknown = await startMailServer(t, { disabledCommands: [] });
  const checking = only(
    mailing(t, `smtp://127.0.0.1:${unknown.port}?tls=required`, [{ address: 'a@journal.example' }]),
  );
  await assert.rejects(checking.send(added, stopped));
  assert.equal(unknown.mails.length, 0);
});

test('the command sends a test to everybody over TLS and says what became of it', async (t) => {
  const folder = await scratchFolder(t);
  const files = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=localhost',
      ].concat([
        '-addext',
        'subjectAltName=DNS:localhost',
        '-keyout',
        files.key,
        '-out',
        files.cert,
      ]),
      { stdio: 'ignore' },
    );
  } catch {
    return t.skip('There is no openssl here to make a certificate with.');
  }
  const tls = { key: readFileSync(files.key), cert: readFileSync(files.cert) };
  const starttls = await startMailServer(t, { ...tls, disabledCommands: [] });
  const smtps = await startMailServer(t, { ...tls, secure: true });
  for (const [address, { mails }] of [
    [`smtp://user:hunter2@localhost:${starttls.port}?tls=required`, starttls],
    [`smtps://user:hunter2@localhost:${smtps.port}`, smtps],
  ] as const) {
    const { finished } = start(
      t,
      ['notify', '--test', '--origin', 'https://desk.example', '--smtp', address]
        .concat(['--mail-from', 'desk@desk.example', '--mail-to', 'asa@journal.example;sv'])
        .concat(['--mail-to', 'ben@journal.example;en;daily'])
        .concat(['--webhook', `http://127.0.0.1:1/secret;whsec_${'A'.repeat(43)}`])
        .concat(['--allow-private-webhooks', 'on']),
      { NODE_EXTRA_CA_CERTS: files.cert },
    );
    const { status, output } = await finished;
    assert.equal(status, 1, 'the webhook failed');
    assert.match(output, /^webhook 127\.0\.0\.1:1: failed, ECONNREFUSED$/m);
    assert.match(output, /^mail at-once a…@journal\.example: sent \(accepted\)$/m);
    assert.match(output, /^mail daily b…@journal\.example: sent \(accepted\)$/m);
    assert.doesNotMatch(output, /hunter2|secret|asa@/);
    const subjects = mails.map(({ headers }) => headers.get('subject')).sort();
    assert.deepEqual(subjects, [
      'Provmeddelande från redaktionens tjänst',
      'Test message from the desk',
    ]);
    assert.ok(mails.every(({ secure }) => secure));
  }
});
