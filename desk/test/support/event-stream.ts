/** Listens to a stream of server-sent events, as a queue page does. */
import type { TestContext } from 'node:test';

export interface Heard {
  event: string;
  data: unknown;
}

export interface Listener {
  status: number;
  headers: Headers;
  /** The next event, or the next of one name; comments left out. Null when the stream has ended. */
  next(event?: string): Promise<Heard | null>;
  /** Stops listening, as a page that is closed does. */
  stop(): void;
}

/** Opens a stream that is closed when the test is. */
export async function listenTo(test: TestContext, url: string, cookie: string): Promise<Listener> {
  const page = new AbortController();
  test.after(() => page.abort());
  const response = await fetch(`${url}/events`, {
    headers: { Cookie: cookie, Accept: 'text/event-stream' },
    signal: page.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (event?: string): Promise<Heard | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const heard = readEvent(text.slice(0, end));
        text = text.slice(end + 2);
        if (heard && (event ?? heard.event) === heard.event) return heard;
      } else {
        const { done, value } = (await reader?.read()) ?? { done: true };
        if (done || value === undefined) return null;
        text += value;
      }
    }
  };
  return { status: response.status, headers: response.headers, next, stop: () => page.abort() };
}

function readEvent(block: string): Heard | null {
  const fields = new Map(
    block.split('\n').map((line) => {
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      return [name, value];
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  return { event: fields.get('event') ?? 'message', data: JSON.parse(data) };
}
