/** A rule said no: expected, explained to the officer, never retried by a machine. */
export class Refusal<Reason extends string = string> extends Error {
  readonly reason: Reason;
  /** Children who are on record, as these words give away: that they do is written down. */
  readonly tellsOf: readonly string[];
  /** Children of whom something that is withheld was hit upon: that it was tried is written down, also of a rehearsal. */
  readonly triesOf: readonly string[];
  /** The field of what was sent that it concerns, `marks.0.code`; null where it concerns the whole. */
  readonly at: string | null;
  /** Others that hold besides, each of its own field: told together, since mending one mends none of them. */
  readonly also: readonly Refusal[];
  constructor(reason: Reason, words: string, { tellsOf = [], triesOf = [], at = null, also = [] }: Concerning = {}) {
    super(words);
    this.reason = reason;
    this.tellsOf = tellsOf;
    this.triesOf = triesOf;
    this.at = at;
    this.also = also;
    this.name = 'Refusal';
  }
}

type Concerning = Readonly<{
  tellsOf?: readonly string[];
  triesOf?: readonly string[];
  at?: string | null;
  also?: readonly Refusal[];
}>;

/** Every reason needs words for the officer; the compiler checks that none is missing. `said` in their place where the fact that makes it so can be named, as its day. */
export const refusals =
  <Reason extends string>(words: Readonly<Record<Reason, string>>) =>
  (
    reason: Reason,
    at: string | null = null,
    said: string = words[reason],
    of: Pick<Concerning, 'triesOf'> = {},
  ): Refusal<Reason> =>
    new Refusal(reason, said, { at, ...of });

/** @throws Refusal the first of them, with the others */
export function refuseAny(found: readonly (Refusal | false | null)[]): void {
  const [first, ...also] = found.filter((each) => each instanceof Refusal);
  if (first) throw new Refusal(first.reason, first.message, { ...first, also });
}
