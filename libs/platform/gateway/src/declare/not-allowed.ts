/** Who asks may not. The words are for them. */
export class NotAllowed extends Error {
  /** The command or query, by its class's name. */
  readonly action: string;

  constructor(action: string, words: string) {
    super(words);
    this.name = 'NotAllowed';
    this.action = action;
  }
}

/** The record lies outside one's service, or leaves it: it may be opened once the sender says why. */
export class ReasonRequired extends Error {
  readonly action: string;

  constructor(action: string, words = 'This record is outside your service. Say why you need to open it.') {
    super(words);
    this.name = 'ReasonRequired';
    this.action = action;
  }
}

/** What was asked for is not there, or not for this actor to know of. The words are for them. */
export class NotFound extends Error {
  constructor(words: string) {
    super(words);
    this.name = 'NotFound';
  }
}
