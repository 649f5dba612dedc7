/** A rule said no: expected, explained to the officer, never retried by a machine. */
export class Refusal<Reason extends string = string> extends Error {
  readonly reason: Reason;
  /** Children who are on record, as these words give away: that they do is written down. */
  readonly tellsOf: readonly string[];
  constructor(reason: Reason, words: string, { tellsOf = [] }: Readonly<{ tellsOf?: readonly string[] }> = {}) {
    super(words);
    this.reason = reason;
    this.tellsOf = tellsOf;
    this.name = 'Refusal';
  }
}

/** Every reason needs words for the officer; the compiler checks that none is missing. */
export const refusals =
  <Reason extends string>(words: Readonly<Record<Reason, string>>) =>
  (reason: Reason): Refusal<Reason> =>
    new Refusal(reason, words[reason]);
