import type { ExpectedRevision } from './event-store.ts';

/** Another writer was first. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`Stream ${stream} is at ${actual}, not at ${expected}.`);
    this.name = 'WrongExpectedRevision';
  }
}

/** What was to be appended is outside the port's limits; nothing was written and a retry cannot help. */
export class AppendRefused extends Error {
  constructor(
    readonly rule: 'stream-name' | 'event-type' | 'event-id' | 'too-large' | 'empty',
    message: string,
  ) {
    super(message);
    this.name = 'AppendRefused';
  }
}

/** The store did not say whether it wrote. Send the identical events with the identical expected revision again. */
export class UnknownOutcome extends Error {
  constructor(
    readonly stream: string,
    options?: ErrorOptions,
  ) {
    super(`It is not known whether the append to ${stream} was stored.`, options);
    this.name = 'UnknownOutcome';
  }
}
