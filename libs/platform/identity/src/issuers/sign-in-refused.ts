/** Somebody came back from a provider and is not let in; the words are for them. */
export class SignInRefused extends Error {
  /** For the log: a code, of nobody. */
  readonly why: string;

  constructor(why: string, words: string, options?: ErrorOptions) {
    super(words, options);
    this.name = 'SignInRefused';
    this.why = why;
  }
}
