import type { FastifyInstance, FastifyRequest } from 'fastify';
import { codeOf, confirmedFor, type Confirmation, type Reasons } from '#platform/gateway';
import { BadInput } from '../problems/bad-input.ts';
import { faultOfText } from './readable-text.ts';

/** A code and what it was asked about. */
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NAMED = /^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** As many as the rows that a request may have. */
const [MOST, LONGEST, LONGEST_REASON] = [1000, 120, 2000];
const confirmations = new WeakMap<object, Confirmation>();

/** What the sender confirmed with this request: see `Questioned`. */
export const confirmationOf = ({ raw }: Pick<FastifyRequest, 'raw'>): Confirmation | undefined =>
  confirmations.get(raw);

/** In a form the reason of one question alone: `confirmedReason-not-a-working-day`. */
const OF_ONE = 'confirmedReason-';

/**
 * `confirmed` and `confirmedReason` may come with any command, from a form or as JSON: they say of a question that was
 * raised that it is right all the same; `confirmedReasons` why each is, by its code, where they are not right for one reason. Taken out
 * before the body is read as what the command asks.
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
  const isOurs = (name: string) => TAKEN.includes(name) || name.startsWith(OF_ONE);
  const taken = Object.entries(body).filter(([name]) => isOurs(name));
  if (taken.length === 0) return;
  request.body = Object.fromEntries(Object.entries(body).filter(([name]) => !isOurs(name)));
  const { confirmed, confirmedReason, confirmedReasons = {}, ...ofOne } = Object.fromEntries(taken);
  const each = { ...reasonsIn(confirmedReasons), ...reasonsIn(withoutHead(ofOne)) };
  const codes = namedIn(confirmed).map(codeOf);
  // A form that came back with a question unanswered: that one is asked again.
  const isSaid = (code: string) => (each[code] ?? confirmedReason) !== '';
  const what = namedIn(confirmed).filter((one) => isSaid(codeOf(one)));
  const asOne = what.some((one) => each[codeOf(one)] === undefined) ? reasonIn(confirmedReason) : null;
  const reasons = Object.fromEntries(codes.filter(isSaid).map((code) => [code, each[code] ?? asOne!]));
  if (what.length > 0) confirmations.set(request.raw, confirmedFor(what, reasons));
}

const TAKEN = ['confirmed', 'confirmedReason', 'confirmedReasons'];

const withoutHead = (ofOne: object): object =>
  Object.fromEntries(Object.entries(ofOne).map(([name, value]) => [name.slice(OF_ONE.length), value]));

function reasonsIn(given: unknown): Reasons {
  const isMap = typeof given === 'object' && given !== null && !Array.isArray(given);
  const all = isMap ? Object.entries(given) : [];
  if (!isMap || all.length > MOST || !all.every(([code]) => code.length <= LONGEST && CODE.test(code)))
    throw new BadInput({ confirmedReasons: ['Give of each question, by its code, why it is right.'] });
  return Object.fromEntries(all.map(([code, reason]) => [code, reason === '' ? '' : reasonIn(reason)]));
}

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
