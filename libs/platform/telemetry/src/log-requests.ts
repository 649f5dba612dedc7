import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Log } from './log.ts';

/**
 * One line a request: method, the route's pattern, status, milliseconds, correlation id. Never the concrete address, a
 * query string, a header or a body: addresses hold children's ids and search terms.
 */
export function logRequests(
  server: FastifyInstance,
  log: Log,
  correlationOf: (request: FastifyRequest) => string,
): void {
  server.addHook('onResponse', (request, reply, done) => {
    log.info('request', {
      method: request.method,
      route: request.routeOptions.url ?? 'no such route',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      correlationId: correlationOf(request),
    });
    done();
  });
}
