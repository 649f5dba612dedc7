/** A rule said no: expected, explained to the officer, never retried by a machine. */
export class Refusal<Reason extends string = string> extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, words: string) {
    super(words);
    this.reason = reason;
    this.name = 'Refusal';
  }
}

/** Every reason needs words for the officer; the compiler checks that none is missing. */
export const refusals =
  <Reason extends string>(words: Readonly<Record<Reason, string>>) =>
  (reason: Reason): Refusal<Reason> =>
    new Refusal(reason, words[reason]);
