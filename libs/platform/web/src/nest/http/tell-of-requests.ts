import type { FastifyInstance } from 'fastify';
import { correlationOf } from '../../from/correlation-of.ts';

/** A request and its answer, by the pattern of its route: an address may hold a child's id, or what was searched for. */
export type Answered = Readonly<{
  method: string;
  route: string;
  status: number;
  correlationId: string;
  /** Of `performance.now()`. */
  from: number;
  until: number;
}>;

export function tellOfRequests(server: FastifyInstance, answered: (request: Answered) => void): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const until = performance.now();
    answered({
      ...{ method, route: routeOptions.url ?? 'no such route', status: reply.statusCode },
      ...{ correlationId: correlationOf(request), from: until - reply.elapsedTime, until },
    });
    done();
  });
}
