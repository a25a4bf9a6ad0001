import { expect } from '@open-wc/testing';
import { buildReport } from '../../src/typo/report.js';
import { DeliveryError, deliver, resolveEndpoint, retryAfter } from '../../src/typo/transport.js';
import { endpoint } from './support.js';

const report = buildReport({
  id: 'urn:uuid:1',
  created: new Date(0),
  draft: { kind: 'typo', suggestion: '', comment: '' },
  exact: 'heart',
  selectors: [],
  source: 'https://example.org/',
  page: { location: 'https://example.org/', title: '', language: 'en' },
  elapsed: 1,
});

const post = (behaviour: string, timeout = 5000) =>
  deliver(report, new URL(endpoint(behaviour).url, location.origin), { timeout });

async function failure(behaviour: string, timeout?: number): Promise<DeliveryError> {
  try {
    await post(behaviour, timeout);
  } catch (error) {
    if (error instanceof DeliveryError) return error;
    throw error;
  }
  throw new Error(`"${behaviour}" was taken for success.`);
}

describe('the transport', () => {
  it('takes the server’s word', async () => {
    expect(await post('received')).to.deep.equal({ status: 'received', count: 1 });
    expect(await post('known')).to.deep.equal({ status: 'known', count: 3 });
    expect(await post('bare-201')).to.deep.equal({ status: 'received' });
    expect(await post('garbage-201')).to.deep.equal({ status: 'received' });
    expect(await post('odd-count')).to.deep.equal({ status: 'received' });
  });

  it('follows a server that moved for good, with the report', async () => {
    expect((await post('redirect-post')).status).to.equal('received');
  });

  it('does not follow in circles', async () => {
    expect((await failure('redirect-loop')).problem).to.equal('network');
  });

  it('gives up an answer that does not end, unless its status says all', async () => {
    expect((await failure('drip', 400)).final).to.equal(false);
    expect(await post('drip-201', 400)).to.deep.equal({ status: 'received' });
  });

  it('takes no word from a server that does not let the page read it', async () => {
    const elsewhere = new URL(endpoint('no-cors').url, location.origin);
    elsewhere.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const error = await deliver(report, elsewhere).catch((problem) => problem);
    expect([error.problem, error.status, error.final]).to.deep.equal(['network', undefined, false]);
  });

  it('sends reports that are too long for a page that is closing', async () => {
    const value = 'x'.repeat(70_000);
    const long = { ...report, body: [{ type: 'TextualBody', purpose: 'commenting', value }] };
    const { url, arrived } = endpoint('received');
    await deliver(long as typeof report, new URL(url, location.origin));
    expect(JSON.parse((await arrived())[0]?.body ?? '')).to.deep.equal(long);
  });

  it('fails by name on what a page put into the report that is not JSON', async () => {
    const circle: Record<string, unknown> = { ...report };
    circle.circle = circle;
    const url = new URL(endpoint('received').url, location.origin);
    const error = await deliver(circle as unknown as typeof report, url).catch(
      (problem) => problem,
    );
    expect(error).to.be.instanceOf(DeliveryError);
  });

  for (const [behaviour, problem, status] of [
    ['error', 'status', 500],
    ['garbage-500', 'status', 500],
    ['big-500', 'status', 500],
    ['garbage-200', 'answer', 200],
    ['big-200', 'answer', 200],
    ['list-200', 'answer', 200],
    ['null-200', 'answer', 200],
    ['no-content', 'answer', 204],
    // What a POST is redirected to with 302 or 303 is asked for with GET: the report stayed behind.
    ['redirect-get', 'answer', 200],
    ['redirect-found', 'answer', 200],
    ...([401, 404, 405, 408, 409, 410, 429, 501, 502, 503, 504] as const).map(
      (status) => [`status-${status}`, 'status', status] as const,
    ),
  ] as const) {
    it(`does not take "${behaviour}" for success`, async () => {
      const error = await failure(behaviour);
      expect([error.problem, error.status, error.final]).to.deep.equal([problem, status, false]);
    });
  }

  for (const behaviour of ['bad-request', 'forbidden', 'too-large', 'invalid']) {
    it(`takes "${behaviour}" for final`, async () => {
      expect((await failure(behaviour)).final).to.equal(true);
    });
  }

  it('tells when a busy server wants to be asked again', async () => {
    const error = await failure('busy');
    expect([error.status, error.retryAfter, error.final]).to.deep.equal([429, 7000, false]);
  });

  it('gives up a server that says nothing', async () => {
    expect((await failure('hang', 50)).problem).to.equal('timeout');
  });

  it('names a server that cannot be reached', async () => {
    try {
      await deliver(report, new URL('http://127.0.0.1:1/'));
      throw new Error('was taken for success');
    } catch (error) {
      expect(error).to.be.instanceOf(DeliveryError).with.property('problem', 'network');
    }
  });

  it('posts JSON to the page’s origin and plain text, without a preflight, to another', async () => {
    const own = endpoint('received');
    await deliver(report, new URL(own.url, location.origin));
    const other = endpoint('received');
    const elsewhere = new URL(other.url, location.origin);
    elsewhere.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    await deliver(report, elsewhere);
    const [first] = await own.arrived();
    const [second, ...more] = await other.arrived();
    expect(first?.contentType).to.equal('application/json');
    expect(second?.contentType.toLowerCase()).to.equal('text/plain;charset=utf-8');
    expect(second?.method).to.equal('POST');
    expect(more).to.deep.equal([]);
    expect(JSON.parse(second?.body ?? '')).to.deep.equal(report);
  });

  it('sends no cookies', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser.
    document.cookie = 'secret=1';
    const { url, arrived } = endpoint('received');
    await deliver(report, new URL(url, location.origin));
    // biome-ignore lint/suspicious/noDocumentCookie: as above.
    document.cookie = 'secret=; max-age=0';
    expect((await arrived())[0]?.cookie).to.equal('');
  });
});

describe('endpoints', () => {
  it('are relative to the page', () => {
    expect(resolveEndpoint('/reports', 'https://example.org/a/b').href).to.equal(
      'https://example.org/reports',
    );
    expect(resolveEndpoint('mailto:desk@example.org', 'https://example.org/').protocol).to.equal(
      'mailto:',
    );
  });

  for (const address of [
    '',
    '  ',
    'http://[',
    'javascript:alert(1)',
    'ftp://x/',
    'https://a:b@x/',
  ]) {
    it(`refuse "${address}" by name`, () => {
      expect(() => resolveEndpoint(address, 'https://example.org/'))
        .to.throw(DeliveryError, /endpoint/)
        .with.property('problem', 'endpoint');
    });
  }
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-23T09:00:00Z');
  const asked = (value?: string, date?: string): number | undefined =>
    retryAfter(
      new Headers({
        ...(value === undefined ? {} : { 'Retry-After': value }),
        ...(date === undefined ? {} : { Date: date }),
      }),
      now,
    );

  it('is seconds or a date', () => {
    expect(asked('120')).to.equal(120_000);
    expect(asked(' 0 ')).to.equal(0);
    expect(asked('Mon, 23 Nov 2026 09:00:30 GMT')).to.equal(30_000);
    expect(asked('Mon, 23 Nov 2026 08:00:00 GMT')).to.equal(0);
  });

  it('goes by the server’s own clock, not by that of a device that is wrong', () => {
    expect(asked('Tue, 24 Nov 2026 09:00:30 GMT', 'Tue, 24 Nov 2026 09:00:00 GMT')).to.equal(
      30_000,
    );
  });

  for (const value of [
    'soon',
    '',
    '-5',
    '1.5',
    '1e3',
    '0x10',
    '7 apples',
    '2026-11-23',
    undefined,
  ]) {
    it(`is none when it is ${value === undefined ? 'missing' : `“${value}”`}`, () => {
      expect(asked(value)).to.equal(undefined);
    });
  }

  it('can be as large as it likes', () => {
    expect(asked('9'.repeat(400))).to.equal(Number.POSITIVE_INFINITY);
  });
});
