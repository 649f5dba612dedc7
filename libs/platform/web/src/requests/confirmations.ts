import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Confirmation } from '#platform/gateway';
import { BadInput } from '../problems/bad-input.ts';
import { faultOfText } from './readable-text.ts';

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const [MOST, LONGEST_CODE, LONGEST_REASON] = [20, 60, 2000];
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
  const codes = codesIn(confirmed);
  // A form that came back with its question unanswered: it is asked again.
  if (confirmedReason === '') return;
  if (codes.length > 0) confirmations.set(request.raw, { codes, because: reasonIn(confirmedReason) });
}

function codesIn(confirmed: unknown = []): readonly string[] {
  const codes: readonly unknown[] = Array.isArray(confirmed) ? confirmed : [confirmed];
  const isCode = (code: unknown) => typeof code === 'string' && code.length <= LONGEST_CODE && CODE.test(code);
  if (codes.length > MOST || !codes.every(isCode))
    throw new BadInput({ confirmed: ['Give the codes of what you confirm, as they were answered.'] });
  return codes as readonly string[];
}

function reasonIn(reason: unknown): string {
  if (typeof reason !== 'string' || reason.length > LONGEST_REASON || faultOfText(reason))
    throw new BadInput({
      confirmedReason: ['Say why it is right although it is unusual, in at most 2,000 characters.'],
    });
  return reason;
}
