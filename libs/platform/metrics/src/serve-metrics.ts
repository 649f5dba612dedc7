import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerMetrics } from './server-metrics.ts';

export type ServedMetrics = Readonly<{ address: string; close: () => Promise<void> }>;

/**
 * On a port of its own, so that whoever may watch the server need not reach what it serves, nor the other way round.
 * @throws Error with `syscall: 'listen'` and the port, when it cannot be listened on
 */
export async function serveMetrics(metrics: ServerMetrics, host: string, port: number): Promise<ServedMetrics> {
  const server = createServer((request, response) => {
    const asked = request.url?.split('?')[0] === '/metrics';
    if (!asked) return end(response, 404, 'Metrics are at /metrics.\n');
    if (request.method !== 'GET') return end(response, 405, 'Metrics are read with GET.\n', { allow: 'GET' });
    metrics.text().then(
      (text) => end(response, 200, text, { 'content-type': metrics.contentType }),
      () => end(response, 500, 'Metrics could not be gathered.\n'),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}/metrics`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function end(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
}
