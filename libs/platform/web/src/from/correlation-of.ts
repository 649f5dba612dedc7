import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** A UUID or a W3C trace id: whatever is told apart by letters could also hold a name, and it is stored for ever. */
const CORRELATION = /^[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i;
const correlations = new WeakMap<object, string>();

/**
 * The caller's own `X-Correlation-Id` when it is an id, else a new one: the same for all that a request does.
 * Kept by the raw request, which every layer shares.
 */
export function correlationOf({ raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>): string {
  const known = correlations.get(raw);
  if (known) return known;
  const given = headers['x-correlation-id'];
  const correlation = typeof given === 'string' && CORRELATION.test(given) ? given : randomUUID();
  correlations.set(raw, correlation);
  return correlation;
}
