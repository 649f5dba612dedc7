import type { FastifyRequest } from 'fastify';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The path of a request in one spelling, however it was sent (`//`, `%41`, ids in capitals, a slash at the end): the
 * route that took it, with what stands in its places. A key is of a request, not of the way it was spelt.
 */
export function canonicalPath({ routeOptions, params, url }: Pick<FastifyRequest, 'routeOptions' | 'params' | 'url'>) {
  const given = params as Readonly<Record<string, string>>;
  const pattern = routeOptions.url ?? url.split('?', 1)[0]!;
  return pattern
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (segment.startsWith(':') ? placed(given[segment.slice(1)] ?? '') : segment))
    .reduce((path, segment) => `${path}/${segment}`, '');
}

const placed = (value: string): string => encodeURIComponent(UUID.test(value) ? value.toLowerCase() : value);
