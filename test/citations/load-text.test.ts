import { expect } from '@open-wc/testing';
import { loadText } from '../../src/citations/load-text.js';

describe('loading a bibliography', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });

  /** A server that gives these answers, one after the other. */
  function answers(...list: (() => Response | Promise<Response>)[]): () => number {
    let asked = 0;
    window.fetch = async () => {
      const answer = list[Math.min(asked, list.length - 1)];
      asked += 1;
      return answer ? answer() : Response.error();
    };
    return () => asked;
  }
  const load = (pauses = [0, 0]): Promise<unknown> =>
    loadText('refs.json', 'https://example.org/', pauses);
  const failure = (): Promise<string> =>
    load().then(
      () => 'loaded',
      (error: Error) => error.message,
    );
  const unreachable = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

  it('tries again where the server was busy or could not be reached', async () => {
    const asked = answers(
      unreachable,
      () => new Response('', { status: 503 }),
      () => new Response('[]', { headers: { 'content-type': 'Application/JSON' } }),
    );
    expect(await load()).to.deep.equal({ text: '[]', type: 'application/json' });
    expect(asked()).to.equal(3);
  });

  it('does not try again what stays as it is', async () => {
    const asked = answers(() => new Response('', { status: 404 }));
    expect(await failure()).to.equal('refs.json could not be fetched: the server answered 404.');
    expect(asked()).to.equal(1);
  });

  it('gives up after a few attempts, and says what may be the matter', async () => {
    const asked = answers(unreachable);
    expect(await failure()).to.match(
      /cannot be reached, or does not let this page read it \(CORS\)/,
    );
    expect(asked()).to.equal(3);
  });

  it('says that a server does not answer', async () => {
    answers(() => Promise.reject(new DOMException('late', 'TimeoutError')));
    expect(await failure()).to.match(/the server does not answer/);
  });

  it('takes no file that would fill the memory', async () => {
    answers(() => new Response('[]', { headers: { 'content-length': '100000000' } }));
    expect(await failure()).to.match(/it is larger than 64 MB/);
  });

  it('names what is no address', async () => {
    let message = '';
    await loadText('http://[', 'https://example.org/').catch((error: Error) => {
      message = error.message;
    });
    expect(message).to.equal('"http://[" is not an address.');
  });
});
