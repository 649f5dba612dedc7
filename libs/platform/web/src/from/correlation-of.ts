import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const CORRELATION = /^[A-Za-z0-9_-]{8,64}$/;
const correlations = new WeakMap<object, string>();

/**
 * The caller's own `X-Correlation-Id` when it is a plain token, else a new one: the same for all that a request does.
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
