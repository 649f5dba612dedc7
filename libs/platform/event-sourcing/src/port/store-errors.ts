import type { ExpectedRevision } from './event-store.ts';

/** Another writer was first. */
export class WrongExpectedRevision extends Error {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly actual: ExpectedRevision;

  constructor(stream: string, expected: ExpectedRevision, actual: ExpectedRevision) {
    super(`Stream ${stream} is at ${actual}, not at ${expected}.`);
    this.name = 'WrongExpectedRevision';
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

export type AppendRule =
  'stream-name' | 'expected-revision' | 'event-type' | 'event-id' | 'malformed-text' | 'too-large' | 'empty';

/** What was to be appended is outside the port's limits; nothing was written and a retry cannot help. */
export class AppendRefused extends Error {
  readonly rule: AppendRule;

  constructor(rule: AppendRule, message: string) {
    super(message);
    this.name = 'AppendRefused';
    this.rule = rule;
  }
}

/** The store did not say whether it wrote. Send the identical events with the identical expected revision again. */
export class UnknownOutcome extends Error {
  readonly stream: string;

  constructor(stream: string, options?: ErrorOptions) {
    super(`It is not known whether the append to ${stream} was stored.`, options);
    this.name = 'UnknownOutcome';
    this.stream = stream;
  }
}

/** The store cannot answer now (closed, locked for too long, its disk full). Of an append: nothing was written. */
export class StoreUnavailable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`The event store is not available: ${why}.`, options);
    this.name = 'StoreUnavailable';
  }
}
