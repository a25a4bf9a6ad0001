/**
 * Sends reports, or a peer's comments, over connections that stay open, each the next as soon as the
 * one before is answered. A process of its own; talks HTTP/1.1 by hand, so that it costs the servers
 * little. Gets `{ port, connections, seconds, most, sends }`, answers with the times and what was
 * acknowledged.
 */
import { connect } from 'node:net';
import { newComment, newReport, site } from './reports.mjs';

/** What is sent where, and whether an answer says that it is stored. */
const kinds = {
  reports: { path: '/reports', next: newReport, isStored: (status) => status === 201 },
  comments: {
    path: '/api/comment',
    next: newComment,
    isStored: (status, body) => status === 200 && JSON.parse(body).errno === 0,
  },
};

process.once('message', async ({ port, connections, seconds, most, sends }) => {
  const kind = kinds[sends];
  const times = [];
  const acknowledged = [];
  const refused = {};
  const start = performance.now();
  const end = start + seconds * 1000;
  let begun = 0;
  const one = () => (performance.now() < end && begun++ < most ? kind.next() : null);
  const answered = (id, status, body, time) => {
    if (kind.isStored(status, body)) acknowledged.push(id);
    else refused[status] = (refused[status] ?? 0) + 1;
    times.push(time);
  };
  await Promise.all(
    Array.from({ length: connections }, () => client(port, kind.path, one, answered)),
  );
  const lasted = (performance.now() - start) / 1000;
  process.send({ times, acknowledged, refused, lasted }, () => process.disconnect());
});

/** One connection; resolves when there is nothing more to send or the server is gone. */
function client(port, path, next, answered) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let id = '';
    let started = 0;
    let received = '';
    const send = () => {
      const one = next();
      if (!one) {
        socket.destroy();
        return;
      }
      id = one.id;
      const body = JSON.stringify(one);
      started = performance.now();
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${site}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    };
    socket.setEncoding('latin1');
    socket.on('connect', send);
    socket.on('data', (text) => {
      received += text;
      const head = received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (received.length < head + 4 + length) return;
      const status = Number(received.slice(9, 12));
      const body = received.slice(head + 4, head + 4 + length);
      received = received.slice(head + 4 + length);
      answered(id, status, body, performance.now() - started);
      send();
    });
    socket.on('error', () => {});
    socket.on('close', resolve);
  });
}
