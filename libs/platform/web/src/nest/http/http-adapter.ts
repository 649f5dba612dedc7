import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '#platform/telemetry';
import { problemOf } from '../problems/problem-of.ts';
import { MOST_KIB } from '../../requests/body-size.ts';
import { headersOfNoRoute } from './security-headers.ts';

const PATH_SEGMENT = 200;
/** A request has to be here whole within this time, its headers sooner; how often that is looked at comes on top. */
const ARRIVES_WITHIN = { requestTimeout: 30_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 };
/** A connection on which nothing moves for so long is closed. */
const STILL_FOR = 60_000;

/**
 * The HTTP server, with its limits. It is trusted by nobody's word: `X-Forwarded-*` is not read. What fails before any
 * route is found (a malformed address, a request that is no HTTP) is answered as a problem here.
 */
export const httpAdapter = (log: Log, arrivesWithin = ARRIVES_WITHIN): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: false,
    bodyLimit: MOST_KIB * 1024,
    requestTimeout: arrivesWithin.requestTimeout,
    http: arrivesWithin,
    connectionTimeout: STILL_FOR,
    routerOptions: { maxParamLength: PATH_SEGMENT },
    forceCloseConnections: 'idle',
    // What still arrives on an open connection while the server stops is answered, and then the connection is closed.
    return503OnClosing: false,
    frameworkErrors: (error: Error, _: FastifyRequest, reply: FastifyReply) => {
      const { problem } = problemOf(error);
      log.info('no address', { status: problem.status });
      void reply.status(problem.status).headers(headersOfNoRoute).type('application/problem+json');
      void reply.send(JSON.stringify(problem));
    },
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
      log.info('no HTTP', { code: error.code ?? null });
      socket.end(notHttp(error.code));
    },
  });

/** Written by hand: there is no reply yet when the request could not be parsed. */
function notHttp(code: string | undefined): string {
  const statusCode = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code ?? ''] ?? 400;
  const { problem } = problemOf({ code: 'FST_NOT_HTTP', statusCode });
  const body = JSON.stringify(problem);
  const safe = Object.entries(headersOfNoRoute).map(([name, value]) => `${name}: ${value}`);
  const head = [...safe, 'content-type: application/problem+json', `content-length: ${Buffer.byteLength(body)}`];
  return [`HTTP/1.1 ${problem.status} ${problem.code}`, ...head, 'connection: close', '', body].join('\r\n');
}
