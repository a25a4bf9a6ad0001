import assert from 'node:assert/strict';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { DeliveryError, reasonOf } from '../src/notifications/delivery-error.js';
import type { Message } from '../src/notifications/message.js';
import { readRetryAfter } from '../src/notifications/post.js';
import {
  isPublicAddress,
  PrivateAddressError,
  type Resolve,
} from '../src/notifications/public-address.js';
import { slackTarget } from '../src/notifications/slack-target.js';
import { webhookTarget } from '../src/notifications/webhook-target.js';
import { serve } from './support/server.js';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes long').toString('base64')}`;
const newer = `whsec_${Buffer.from('another secret of some more bytes').toString('base64')}`;

const stopped = new AbortController().signal;

const message: Message = {
  type: 'reports.added',
  id: 'msg_1',
  created: Date.parse('2026-11-23T12:00:00Z'),
  queue: 'https://desk.example/',
  site: 'https://journal.example',
  count: 1,
  reports: [
    {
      id: 'urn:uuid:8d5e1c1e-6a3e-4b61-9d0c-2f3a4b5c6d7e',
      article: 'https://journal.example/1',
      title: 'On doses',
      kind: 'typo',
      passage: 'teh dose',
      suggestion: 'the dose',
      language: 'en',
      received: 0,
      link: 'https://desk.example/?article=1',
    },
  ],
};

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** A receiver on this machine. */
async function receiver(
  t: TestContext,
  answer: RequestListener = (_request, response) => response.end('ok'),
): Promise<{ url: string; port: number; received: Received[] }> {
  const received: Received[] = [];
  const { port } = await serve(t, (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => {
      body += text;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body, path: request.url ?? '' });
      answer(request, response);
    });
  });
  return { url: `http://hooks.example:${port}/desk`, port, received };
}

interface Sending {
  secrets?: string[];
  resolve?: Resolve;
  allowPrivate?: boolean;
  timeout?: number;
}

const loopback: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];

function targetAt(url: string, sending: Sending = {}) {
  const { secrets = [secret], resolve = loopback, allowPrivate = true, timeout = 20_000 } = sending;
  const post = { resolve, allowPrivate, timeout, now: Date.now };
  return webhookTarget({ url, secrets, sites: [], events: ['reports.added'] }, post);
}

test('a webhook is signed as Standard Webhooks asks, with every secret', async (t) => {
  const { url, received } = await receiver(t);
  await targetAt(url, { secrets: [secret, newer] }).send(message, stopped);
  const [{ headers, body } = assert.fail()] = received;
  assert.equal(headers['webhook-id'], 'msg_1');
  for (const each of [secret, newer]) {
    new Webhook(each).verify(body, headers as Record<string, string>);
  }
  const stranger = `whsec_${Buffer.alloc(32).toString('base64')}`;
  assert.throws(() => new Webhook(stranger).verify(body, headers as Record<string, string>));
  assert.deepEqual(JSON.parse(body), {
    type: 'reports.added',
    timestamp: '2026-11-23T12:00:00.000Z',
    data: {
      site: 'https://journal.example',
      count: 1,
      reports: [
        {
          id: 'urn:uuid:8d5e1c1e-6a3e-4b61-9d0c-2f3a4b5c6d7e',
          article: 'https://journal.example/1',
          title: 'On doses',
          kind: 'typo',
          passage: 'teh dose',
          link: 'https://desk.example/?article=1',
        },
      ],
    },
  });
  assert.match(headers['content-type'] ?? '', /^application\/json/);
});

test('each answer leads to what it means', async (t) => {
  const cases: [number, Record<string, string>, Partial<DeliveryError>][] = [
    [410, {}, { verdict: 'target' }],
    [429, { 'Retry-After': '120' }, { verdict: 'again', retryAfter: 120_000 }],
    [503, { 'Retry-After': '7' }, { verdict: 'again', retryAfter: 7_000 }],
    [500, { 'Retry-After': '7' }, { verdict: 'again', retryAfter: null }],
    [404, {}, { verdict: 'again', retryAfter: null }],
    [302, { Location: 'http://127.0.0.1/elsewhere' }, { verdict: 'again' }],
  ];
  for (const [status, headers, expected] of cases) {
    const { url, received } = await receiver(t, (_request, response) => {
      response.writeHead(status, headers).end('secret words of the answer');
    });
    const error: unknown = await targetAt(url)
      .send(message, stopped)
      .catch((reason) => reason);
    assert.ok(error instanceof DeliveryError, String(status));
    for (const [name, value] of Object.entries(expected)) {
      assert.equal(error[name as keyof DeliveryError], value, `${status}: ${name}`);
    }
    assert.equal(received.length, 1);
    assert.match(reasonOf(error), new RegExp(`^answered ${status}`));
    assert.doesNotMatch(error.message, /secret/);
  }
});

test('any 2xx is a success, and an endless answer is not waited for', async (t) => {
  const { url } = await receiver(t, (_request, response) => {
    response.writeHead(202);
    const pour = () => {
      if (!response.destroyed && response.write('x'.repeat(10_000))) setImmediate(pour);
    };
    response.on('drain', pour);
    pour();
  });
  assert.equal(await targetAt(url).send(message, stopped), '202');
});

test('a receiver that says nothing is given up', async (t) => {
  const { url } = await receiver(t, () => {});
  const error: unknown = await targetAt(url, { timeout: 300 })
    .send(message, stopped)
    .catch((reason) => reason);
  assert.equal(reasonOf(error), 'no answer in time');
});

test('a desk that stops waits for no name', async () => {
  const controller = new AbortController();
  const never: Resolve = () => new Promise(() => {});
  const sending = targetAt('http://hooks.example/', { resolve: never }).send(
    message,
    controller.signal,
  );
  controller.abort();
  await assert.rejects(sending, { name: 'AbortError' });
});

test('a name that leads here is refused, whatever else it leads to', async (t) => {
  const { port, received } = await receiver(t);
  const answers = [
    ['127.0.0.1'],
    ['93.184.215.14', '127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['169.254.169.254'],
    [],
  ];
  for (const addresses of answers) {
    const resolve: Resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const target = targetAt(`http://hooks.example:${port}/`, { resolve, allowPrivate: false });
    await assert.rejects(target.send(message, stopped), PrivateAddressError, String(addresses));
  }
  assert.equal(received.length, 0);
});

test('a name is resolved once: the connection goes to the address that was checked', async (t) => {
  const checked = await receiver(t);
  let lookups = 0;
  // What the name leads to a moment later; nothing listens there.
  const rebinding: Resolve = async () => {
    lookups += 1;
    return [{ address: lookups === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  };
  await targetAt(checked.url, { resolve: rebinding }).send(message, stopped);
  assert.equal(lookups, 1);
  const [{ headers, path } = assert.fail()] = checked.received;
  assert.equal(headers.host, `hooks.example:${checked.port}`);
  assert.equal(path, '/desk');
});

test('this machine by any other name is refused', async (t) => {
  const { port, received } = await receiver(t);
  const hosts = [
    '0x7f.1',
    '2130706433',
    '0177.0.0.1',
    '127.1',
    '0',
    '[::1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '１２７.0.0.1',
  ];
  const unasked: Resolve = () => assert.fail('an address was looked up');
  for (const host of hosts) {
    const target = targetAt(`http://${host}:${port}/`, { resolve: unasked, allowPrivate: false });
    await assert.rejects(target.send(message, stopped), PrivateAddressError, host);
  }
  assert.equal(received.length, 0);
});

test('addresses on the Internet are public, and no others', () => {
  const open = ['8.8.8.8', '93.184.215.14', '2606:4700::1111', '::ffff:8.8.8.8', '172.32.0.1'];
  for (const address of open) assert.ok(isPublicAddress(address), address);
  const closed = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    '4000::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'journal.example',
    '',
  ];
  for (const address of closed) assert.ok(!isPublicAddress(address), address);
});

test('no address in a private network is public, however it is wrapped', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const networks = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
  );
  fc.assert(
    fc.property(networks, ([a, b, c, d]) => {
      const hex = (high: number, low: number) => (high * 256 + low).toString(16);
      const tail = `${hex(a, b)}:${hex(c, d)}`;
      const forms = [`${a}.${b}.${c}.${d}`, `::ffff:${tail}`, `::${tail}`];
      for (const prefix of ['64:ff9b::', '2002:'])
        forms.push(`${prefix}${tail}${prefix === '2002:' ? '::' : ''}`);
      return forms.every((form) => !isPublicAddress(form));
    }),
  );
});

test('Retry-After is seconds or a date, within a day', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  assert.equal(readRetryAfter('120', now), 120_000);
  assert.equal(readRetryAfter('Mon, 23 Nov 2026 12:01:00 GMT', now), 60_000);
  assert.equal(readRetryAfter('Mon, 23 Nov 2026 11:00:00 GMT', now), 0);
  assert.equal(readRetryAfter('999999999', now), 24 * 60 * 60 * 1000);
  for (const nonsense of [undefined, '', 'soon', '1e9x']) {
    assert.equal(readRetryAfter(nonsense, now), null, String(nonsense));
  }
});

test('what readers wrote is formatted, linked and mentions nobody in Slack', async (t) => {
  const { url, received } = await receiver(t);
  const post = { resolve: loopback, allowPrivate: true, timeout: 20_000, now: Date.now };
  const [report = assert.fail()] = message.reports;
  const nasty = '<!channel> <@U123> @here *bold* <https://evil.example|click> & more';
  await slackTarget({ url, language: 'sv', sites: [] }, 'UTC', post).send(
    {
      ...message,
      count: 30,
      reports: Array.from({ length: 30 }, () => ({ ...report, title: nasty, passage: nasty })),
    },
    stopped,
  );
  const sent = JSON.parse(received[0]?.body ?? '') as {
    text: string;
    blocks: {
      text?: { type: string; text: string };
      elements?: { type: string; text: string }[];
    }[];
  };
  assert.match(sent.text, /^30 nya anmälningar på journal\.example\n<https:\/\/desk\.example\/\|/);
  assert.ok(sent.blocks.length <= 50);
  for (const { text, elements = [] } of sent.blocks) {
    for (const each of [...(text ? [text] : []), ...elements]) {
      if (each.type === 'plain_text') continue;
      assert.match(each.text, /^<https:\/\/desk\.example\/[^>|]*\|[^<>]*>$/);
    }
  }
  assert.match(JSON.stringify(sent), /Fler anmälningar: 20/);
});
