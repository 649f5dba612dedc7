import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Confirmation } from '#platform/gateway';
import { BadInput } from '../problems/bad-input.ts';
import { faultOfText } from './readable-text.ts';

/** A code and what it was asked about. */
const NAMED = /^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** As many as the rows that a request may have, for each of the two reasons that may be asked of one. */
const [MOST, LONGEST, LONGEST_REASON, REASONS] = [1000, 120, 2000, 4];
const confirmations = new WeakMap<object, Confirmation>();

/** What the sender confirmed with this request: see `Questioned`. */
export const confirmationOf = ({ raw }: Pick<FastifyRequest, 'raw'>): Confirmation | undefined =>
  confirmations.get(raw);

/**
 * `confirmed` and `confirmedReason` may come with any command, from a form or as JSON: they say of a question that was
 * raised that it is right all the same. Taken out before the body is read as what the command asks.
 */
export function takeConfirmations(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _, done) => {
    try {
      take(request);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

function take(request: FastifyRequest): void {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  if (!Object.hasOwn(body, 'confirmed') && !Object.hasOwn(body, 'confirmedReason')) return;
  const { confirmed, confirmedReason, ...asked } = body as Record<string, unknown>;
  request.body = asked;
  const what = namedIn(confirmed);
  // A form that came back with its question unanswered: it is asked again.
  if (confirmedReason === '') return;
  if (what.length > 0) confirmations.set(request.raw, { what, because: reasonIn(confirmedReason) });
}

/** Whether this could be what somebody confirmed, with the reasons that they gave one after another. */
export const mayBeConfirmed = ({ what, because }: Confirmation): boolean =>
  what.length <= MOST &&
  what.every((each) => each.length <= LONGEST && NAMED.test(each)) &&
  because.length <= REASONS * LONGEST_REASON &&
  !faultOfText(because);

function namedIn(confirmed: unknown = []): readonly string[] {
  const all: readonly unknown[] = Array.isArray(confirmed) ? confirmed : [confirmed];
  const isNamed = (each: unknown) => typeof each === 'string' && each.length <= LONGEST && NAMED.test(each);
  if (all.length > MOST || !all.every(isNamed))
    throw new BadInput({ confirmed: ['Give of each question that you confirm its `confirm`, as it was answered.'] });
  return all as readonly string[];
}

function reasonIn(reason: unknown): string {
  if (typeof reason !== 'string' || reason.length > LONGEST_REASON || faultOfText(reason))
    throw new BadInput({
      confirmedReason: [
        `Say why it is right although it is unusual, in at most ${LONGEST_REASON.toLocaleString('en-GB')} characters`,
      ],
    });
  return reason;
}
