import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { ClientInfo } from './handler.js';

/** Milliseconds that requests under way get to finish when the server closes. */
const drainTimeout = 10_000;

export interface ListenOptions {
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Milliseconds that a client has to send its headers; default 5 s. */
  headersTimeout?: number;
  /** Milliseconds that a client has to send all of a request; default 20 s. */
  requestTimeout?: number;
}

/** A server that listens. */
export interface Listening {
  port: number;
  /** `http://HOST:PORT`, without slash at the end. */
  url: string;
  /**
   * Takes no more connections, ends streams of events, lets other requests under way finish, then
   * resolves.
   */
  close(): Promise<void>;
}

/** The port cannot be taken; `cause` is Node's error. */
export class PortUnavailableError extends Error {
  override readonly name = 'PortUnavailableError';
}

/**
 * Serves a fetch-standard handler over HTTP/1.1 on Node, with time limits on slow clients.
 *
 * @throws {PortUnavailableError} When the port is in use or not allowed, or the host is not here.
 */
export async function listen(
  handle: (request: Request, info: ClientInfo) => Response | Promise<Response>,
  { port, host, headersTimeout = 5_000, requestTimeout = 20_000 }: ListenOptions,
): Promise<Listening> {
  // Node checks every 30 s if it is not told; slow clients would live that long.
  const connectionsCheckingInterval = Math.min(2_000, headersTimeout);
  const streams = new Set<ServerResponse>();
  const server = createAdaptorServer({
    fetch: (request, bindings) => {
      const { incoming, outgoing } = bindings as HttpBindings;
      if (incoming.headers.accept?.includes('text/event-stream')) {
        streams.add(outgoing);
        outgoing.once('close', () => streams.delete(outgoing));
      }
      const address = incoming.socket.remoteAddress;
      return handle(request, address === undefined ? {} : { address });
    },
    serverOptions: { headersTimeout, requestTimeout, connectionsCheckingInterval },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(unavailable(error, port, host)));
    server.listen(port, host, resolve);
  });
  // Such as no file being left for a connection: that one is lost, and the others are not.
  server.on('error', () => {});
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  const actual = (server.address() as AddressInfo).port;
  return {
    port: actual,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () => drain(server, streams, connections),
  };
}

async function drain(
  server: Server,
  streams: ReadonlySet<ServerResponse>,
  connections: ReadonlySet<Socket>,
): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), drainTimeout);
  const idle = setInterval(() => {
    // A stream of events would go on for ever; whoever hears it connects again, to another process.
    for (const stream of streams) if (stream.headersSent) stream.end();
    // A connection kept alive becomes idle only when its answer is out.
    server.closeIdleConnections();
    // Browsers open connections that they may never need; Node takes them for requests under way.
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  }, 50);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(deadline);
}

function unavailable(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'is in use',
    EACCES: 'is not allowed without more rights',
    EADDRNOTAVAIL: 'cannot be taken: this machine does not have that address',
    ENOTFOUND: 'cannot be taken: the host is not known',
  };
  const reason = reasons[error.code ?? ''] ?? `cannot be taken: ${error.message}`;
  return new PortUnavailableError(`Port ${port} on ${host} ${reason}.`, { cause: error });
}
