import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Answer, answer as fixtures } from './site/catalogue.ts';

/** One request that reached the server, whomever it was meant for. */
export interface Visit {
  readonly host: string;
  /** Null where only the connection was seen (TLS, a tunnel). */
  readonly path: string | null;
}

export interface Site {
  readonly port: number;
  /** Every request so far. Both browsers send all of their traffic here, so what is not listed was not sent. */
  readonly visits: readonly Visit[];
  /**
   * Has an address answer something else from now on: what another address has, changed.
   * @param change of its text; null for no page at all
   */
  put(url: string, from: string, change: (body: string) => string | null): void;
  /** Has all addresses answer what they did at first, and forgets who has come. */
  renew(): void;
  close(): Promise<void>;
}

/**
 * Serves the fixture pages on the loopback address: directly, under the Host header's name, and as an HTTP proxy
 * (which Firefox is given), and records every request, also those for hosts it does not have and for TLS.
 * @param answer other pages in place of the fixtures
 */
export async function serve(
  port = 0,
  answer: (host: string, path: string) => Answer | undefined = fixtures,
): Promise<Site> {
  const visits: Visit[] = [];
  const changed = new Map<string, Answer | undefined>();
  const server = createServer((request, response) => {
    const { host, path } = target(request);
    visits.push({ host, path });
    const found = changed.has(host + path) ? changed.get(host + path) : answer(host, path);
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(found?.policy && { 'content-security-policy': found.policy }),
    });
    response.end(found?.body ?? '没有这个页面');
  });
  server.on('connect', (request, socket) => {
    visits.push({ host: hostOf(request.url ?? ''), path: null });
    socket.end('HTTP/1.1 502 Not here\r\n\r\n');
  });
  server.on('clientError', (error: Error & { rawPacket?: Buffer }, socket: Socket) => {
    // No HTTP. A TLS greeting carries the name of the host in plain text (RFC 6066, server_name).
    const name = error.rawPacket && serverName(error.rawPacket);
    if (error.rawPacket) visits.push({ host: name ?? '(not HTTP)', path: null });
    socket.destroy();
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    port: (server.address() as AddressInfo).port,
    visits,
    put: (url, from, change) => {
      const source = new URL(from);
      const found = answer(source.hostname, source.pathname);
      if (!found) throw new Error(`There is no page at ${from}.`);
      const body = change(String(found.body));
      const { hostname, pathname } = new URL(url);
      changed.set(hostname + pathname, body === null ? undefined : { ...found, body });
    },
    renew: () => {
      changed.clear();
      visits.length = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const hostOf = (authority: string) => authority.replace(/:\d+$/, '').toLowerCase();

function target(request: IncomingMessage): { host: string; path: string } {
  const url = request.url ?? '/';
  // A proxy is asked with the whole address, a server with the path.
  const whole = URL.parse(url) ?? URL.parse(`http://${request.headers.host ?? ''}${url}`);
  return whole
    ? { host: whole.hostname, path: whole.pathname }
    : { host: hostOf(request.headers.host ?? ''), path: url };
}

/** The host a TLS ClientHello names, if the packet is one and holds it. */
function serverName(packet: Buffer): string | undefined {
  if (packet[0] !== 0x16 || packet.length < 44) return undefined;
  let at = 43;
  at += 1 + packet[at]!; // session id
  if (at + 2 > packet.length) return undefined;
  at += 2 + packet.readUInt16BE(at); // cipher suites
  at += 1 + (packet[at] ?? 0); // compression methods
  at += 2; // length of all extensions
  while (at + 4 <= packet.length) {
    const type = packet.readUInt16BE(at);
    const length = packet.readUInt16BE(at + 2);
    if (type === 0 && at + 9 <= packet.length) {
      const size = packet.readUInt16BE(at + 7);
      return packet.toString('latin1', at + 9, at + 9 + size);
    }
    at += 4 + length;
  }
  return undefined;
}
