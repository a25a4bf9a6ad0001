/**
 * Sends reports over connections that stay open, each the next as soon as the one before is
 * answered. A process of its own; talks HTTP/1.1 by hand, so that it costs the servers little.
 * Gets `{ port, connections, seconds, most }`, answers with the times and what was acknowledged.
 */
import { connect } from 'node:net';
import { newReport, site } from './reports.mjs';

process.once('message', async ({ port, connections, seconds, most }) => {
  const times = [];
  const acknowledged = [];
  const refused = {};
  const start = performance.now();
  const end = start + seconds * 1000;
  let begun = 0;
  const one = () => (performance.now() < end && begun++ < most ? newReport() : null);
  const answered = (id, status, time) => {
    if (status === 201) acknowledged.push(id);
    else refused[status] = (refused[status] ?? 0) + 1;
    times.push(time);
  };
  await Promise.all(Array.from({ length: connections }, () => client(port, one, answered)));
  const lasted = (performance.now() - start) / 1000;
  process.send({ times, acknowledged, refused, lasted }, () => process.disconnect());
});

/** One connection; resolves when there is nothing more to send or the server is gone. */
function client(port, next, answered) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let id = '';
    let started = 0;
    let received = '';
    const send = () => {
      const report = next();
      if (!report) {
        socket.destroy();
        return;
      }
      id = report.id;
      const body = JSON.stringify(report);
      started = performance.now();
      socket.write(
        `POST /reports HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${site}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
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
      received = received.slice(head + 4 + length);
      answered(id, status, performance.now() - started);
      send();
    });
    socket.on('error', () => {});
    socket.on('close', resolve);
  });
}
