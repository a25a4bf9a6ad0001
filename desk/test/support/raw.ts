/** What no well-behaved client sends: a request written byte by byte. */
import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: string;
  body: string;
}

/** Sends bytes to a desk and gives all that comes back until the connection ends. */
export function sendRaw(origin: string, request: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(request, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && text) resolve(text);
      else reject(error);
    });
  });
}

/** Sends one request with these lines as its head, and reads the answer. */
export async function ask(origin: string, lines: string[], body = ''): Promise<RawAnswer> {
  const head = [...lines, 'Connection: close', '', ''].join('\r\n');
  return parseAnswer(await sendRaw(origin, head + body));
}

export function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    headers: head.slice(head.indexOf('\r\n') + 2),
    body: rest.join('\r\n\r\n'),
  };
}
