import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Log, logRequests } from '#platform/telemetry';
import { correlationOf } from '../../from/correlation-of.ts';
import { tellOfRequests, type Answered } from './tell-of-requests.ts';
import { BadInput } from '../../problems/bad-input.ts';
import { serveOpenApi } from '../openapi/serve-openapi.ts';
import { takeConfirmations } from '../../requests/confirmations.ts';
import { takeAfter } from '../../requests/read-after.ts';
import { noteRoutes } from './allowed-methods.ts';
import { tooMuchIn } from '../../requests/body-size.ts';
import { takeFiles } from './file-bodies.ts';
import { AskedUnderAnotherName, isLoopback } from './own-names.ts';
import { RequestLimits } from './request-limits.ts';
import { securityHeaders } from './security-headers.ts';
import { takeUtf8Only } from './utf8-bodies.ts';

export type HttpOptions = Readonly<{
  /** Answers under the names of this machine only: for a service that asks nobody for a password. */
  loopbackOnly?: boolean;
  /** Whether it serves routes that are described, or pages and health alone. */
  described?: boolean;
  /** Told before each answer, page or not, that says 503, but for that of the readiness itself. */
  notAvailable?: () => void;
  /** Told of each request when it was answered, by the pattern of its route. */
  answered?: (request: Answered) => void;
}>;

/** What the server does around every route. Call it before the application listens. */
export async function configureHttp(
  app: NestFastifyApplication,
  { loopbackOnly = false, described = true, notAvailable = () => undefined, answered }: HttpOptions = {},
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  noteRoutes(server);
  logRequests(server, app.get(Log), correlationOf);
  if (answered) tellOfRequests(server, answered);
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-correlation-id', correlationOf(request));
    // Answers hold children's records: no browser or proxy keeps one unless its route says so.
    reply.header('cache-control', 'no-store');
    done(loopbackOnly && !isLoopback(request.headers.host) ? new AskedUnderAnotherName() : undefined);
  });
  // A text is counted, and then written, letter by letter; its bytes are made once.
  server.addHook('onSend', (_, __, payload, done) =>
    done(null, typeof payload === 'string' ? Buffer.from(payload) : payload),
  );
  server.addHook('onSend', (request, reply, _, done) => {
    if (reply.statusCode === 503 && !request.url.startsWith('/health')) notAvailable();
    done();
  });
  takeUtf8Only(server);
  takeFiles(server);
  server.addHook('preValidation', (request, _, done) => {
    const tooMuch = tooMuchIn(request.body);
    done(tooMuch === null ? undefined : new BadInput({ body: [tooMuch] }));
  });
  takeConfirmations(server);
  takeAfter(server);
  await app.register(helmet, securityHeaders);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  app.get(RequestLimits).countOn(server);
  if (described) serveOpenApi(app);
}
