/** Of a stream that the engine has lost a part of: nothing may be decided on it, and it is never "empty". */
export class StreamNotWhole extends Error {
  readonly stream: string;

  constructor(stream: string, what: string) {
    super(`Stream ${stream} is not whole in the engine: ${what}. Put it back from a backup.`);
    this.name = 'StreamNotWhole';
    this.stream = stream;
  }
}

/** Why the engine that is named cannot be the event store; for the person who starts the server. */
export class EngineRefused extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`EVENTSTORE_URL cannot be used as the event store: ${why}.`, options);
    this.name = 'EngineRefused';
  }
}

/** Our own deadline: the engine said nothing in time. */
export class NoAnswer extends Error {
  constructor(ms: number) {
    super(`The engine did not answer within ${ms} ms.`);
    this.name = 'NoAnswer';
  }
}

/**
 * - `away`: it could not be asked, or did not answer; what was sent may have been done
 * - `not-now`: it said that it does nothing now (it starts, or leads no more); nothing was done
 * - `ours`: this code says it, or is wrong; it is passed on
 */
export type EngineFault =
  | 'not-found'
  | 'deleted'
  | 'conflict'
  | 'too-large'
  | 'denied'
  | 'no-such-position'
  | 'not-understood'
  | 'not-now'
  | 'away'
  | 'ours';

const BY_TYPE: Readonly<Record<string, EngineFault>> = {
  'stream-not-found': 'not-found',
  'stream-deleted': 'deleted',
  'wrong-expected-version': 'conflict',
  'maximum-append-size-exceeded': 'too-large',
  'access-denied': 'denied',
  'not-leader': 'not-now',
  'invalid-argument': 'not-understood',
};

const UNIMPLEMENTED = 12;
const OURS = [StreamNotWhole, EngineRefused, TypeError, RangeError, SyntaxError, ReferenceError];

/**
 * By what an error says of itself and not by its class: while a server is down the client throws plain errors, and words
 * are all that some carry.
 */
export function faultOf(error: unknown): EngineFault {
  const { type, code, message = '' } = error as { type?: string; code?: unknown; message?: string };
  const named = type === undefined ? undefined : BY_TYPE[type];
  if (named) return named;
  if (code === UNIMPLEMENTED) return 'not-understood';
  if (/InvalidPosition/.test(message)) return 'no-such-position';
  if (/not ready/i.test(message)) return 'not-now';
  return code === undefined && OURS.some((own) => error instanceof own) ? 'ours' : 'away';
}
