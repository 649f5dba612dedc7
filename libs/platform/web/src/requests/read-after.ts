import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Position } from '#platform/event-sourcing';
import { BadInput } from '../problems/bad-input.ts';

export const POSITION = /^[0-9a-f-]{36}\.\d{20}$/;
const WORDS = 'Give the position as it was answered in Throughline-Position.';
const given = new WeakMap<object, unknown>();

/**
 * `?after=` may come with any question, and says nothing of what is asked: taken out before the rest is read as that. Its
 * letters may come in either case.
 */
export function takeAfter(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _, done) => {
    const { after, ...asked } = request.query as Readonly<Record<string, unknown>>;
    if (after !== undefined) {
      given.set(request.raw, typeof after === 'string' ? after.toLowerCase() : after);
      request.query = asked;
    }
    done();
  });
}

/** What was written that the answer must hold. @throws BadInput */
export function afterOf({ raw }: Pick<FastifyRequest, 'raw'>): Position | undefined {
  const after = given.get(raw);
  if (after === undefined) return undefined;
  if (typeof after !== 'string' || !POSITION.test(after)) throw new BadInput({ after: [WORDS] });
  return after as Position;
}
