import type { FastifyInstance, FastifyRequest } from 'fastify';

type Known = Readonly<{ segments: readonly string[]; methods: readonly string[] }>;
const routesOfServer = new WeakMap<object, Known[]>();

/** Notes each route as it is added, so that an address that is known is told from one that is not. */
export function noteRoutes(server: FastifyInstance): void {
  const routes: Known[] = [];
  routesOfServer.set(server.server, routes);
  server.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) routes.push({ segments: url.split('/'), methods: [method].flat() });
  });
}

/** What may be done at an address where this could not be; empty where there is nothing at all. */
export function allowedAt({ server, url }: Pick<FastifyRequest, 'server' | 'url'>): readonly string[] {
  const asked = url.split('?', 1)[0]!.split('/');
  const those = (routesOfServer.get(server.server) ?? []).filter(
    ({ segments }) =>
      segments.length === asked.length && segments.every((each, n) => each.startsWith(':') || each === asked[n]),
  );
  return [...new Set(those.flatMap(({ methods }) => methods))].sort();
}
