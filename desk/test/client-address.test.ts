import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress, Proxies } from '../src/client-address.js';
import { createDesk } from '../src/index.js';
import { networkOf } from '../src/network.js';

function addressOf(connection: string, forwarded: string | null, proxies: string[]): string {
  const headers: Record<string, string> =
    forwarded === null ? {} : { 'X-Forwarded-For': forwarded };
  const request = new Request('http://desk.example/', { headers });
  return clientAddress(request, connection, new Proxies(proxies));
}

test('who is no listed proxy is the client, whatever it says', () => {
  assert.equal(addressOf('198.51.100.1', '203.0.113.9', []), '198.51.100.1');
  assert.equal(addressOf('198.51.100.1', '203.0.113.9', ['198.51.100.2']), '198.51.100.1');
  assert.equal(addressOf('11.0.0.1', '203.0.113.9', ['10.0.0.0/8']), '11.0.0.1');
});

test('behind proxies the client is the last that is none, from right to left', () => {
  const proxies = ['10.0.0.0/8', '2001:db8:ffff::/48', '192.0.2.1'];
  const cases: [string, string, string][] = [
    ['10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['10.1.2.3', '198.51.100.7, 203.0.113.9, 192.0.2.1, 10.9.9.9', '203.0.113.9'],
    ['192.0.2.1', '203.0.113.9,2001:db8:ffff:1::5', '203.0.113.9'],
    ['::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['::ffff:a01:203', '203.0.113.9', '203.0.113.9'],
    ['2001:DB8:FFFF:0:0:0:0:1', '2001:db8::0007', '2001:db8::7'],
    ['10.1.2.3', '203.0.113.9:4711', '203.0.113.9'],
    ['10.1.2.3', '[2001:db8::7]:4711', '2001:db8::7'],
    ['10.1.2.3', '[2001:db8::7]', '2001:db8::7'],
  ];
  for (const [connection, forwarded, client] of cases) {
    assert.equal(addressOf(connection, forwarded, proxies), client, `${connection} ${forwarded}`);
  }
});

test('where a proxy names no address, the nearest that is known counts', () => {
  const proxies = ['10.0.0.0/8'];
  for (const nonsense of [
    '',
    'unknown',
    ' , ',
    '999.1.1.1',
    '203.0.113.9, _hidden',
    '0x7f000001',
  ]) {
    assert.equal(addressOf('10.0.0.1', nonsense, proxies), '10.0.0.1', nonsense);
  }
  assert.equal(addressOf('10.0.0.1', null, proxies), '10.0.0.1');
  assert.equal(addressOf('10.0.0.1', 'unknown, 10.0.0.2', proxies), '10.0.0.2');
  assert.equal(addressOf('10.0.0.1', '10.0.0.3, 10.0.0.2', proxies), '10.0.0.3');
});

test('a range that is none is named', async () => {
  const wrong = ['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/8/8', '::/129', 'proxy', ''];
  for (const range of wrong) {
    await assert.rejects(createDesk({ database: ':memory:', proxies: [range] }), {
      name: 'TypeError',
      message: `proxies: "${range}" is neither an IP address nor a network such as 10.0.0.0/8`,
    });
  }
  assert.ok(new Proxies(['0.0.0.0/0']).has('203.0.113.9'));
  assert.ok(new Proxies(['::ffff:10.0.0.0/104']).has('10.9.9.9'));
  assert.ok(!new Proxies(['0.0.0.0/0']).has('2001:db8::1'));
});

test('an IPv4 address has one network, inside an IPv6 one too', () => {
  for (const address of ['192.0.2.7', '::ffff:192.0.2.9', '::ffff:c000:201', '::FFFF:192.0.2.1']) {
    assert.equal(networkOf(address), '192.0.2');
  }
});
