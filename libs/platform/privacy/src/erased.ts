/**
 * Stands where a personal value was that was destroyed: neither missing nor unreadable, which are errors. Prints as
 * words, so that a page can show it as it is; in JSON it is `{"erased": true}`.
 */
export class Erased {
  readonly erased = true;

  toString(): string {
    return 'Destroyed';
  }
}

export const erased: Erased = Object.freeze(new Erased());

/** What opening answers: the value, or that it was destroyed. Told apart by `instanceof Erased`. */
export type Opened<T> = T | Erased;
