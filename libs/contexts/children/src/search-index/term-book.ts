import { placeOf } from './sorted-place.ts';

type Term = { readonly text: string; numbers: readonly number[] };

const NONE: readonly number[] = [];
const textOf = ({ text }: Term): string => text;
/** So many new terms wait beside the long list: to put each into it would move half of it each time. */
const WAITING = 2000;
/** Behind every text that begins as this one does. */
const LAST = '\u{10ffff}';

/** Which children, by number, have a term: a word of a name, a sound, a date, a UPN. Found whole, or by its beginning. */
export class TermBook {
  readonly #terms = new Map<string, Term>();
  /** Null until somebody looks for a beginning: a book is filled first and sorted once. */
  #sorted: Term[] | null = null;
  #waiting: Term[] = [];

  /** A child’s terms are added together. */
  add(text: string, number: number): void {
    const term = this.#terms.get(text);
    if (term) {
      if (term.numbers.at(-1) !== number) (term.numbers as number[]).push(number);
      return;
    }
    const added = { text, numbers: [number] };
    this.#terms.set(text, added);
    if (this.#sorted) this.#waiting.splice(placeOf(this.#waiting, textOf, text), 0, added);
    if (this.#waiting.length > WAITING) this.#sortAnew();
  }

  /** A term that nobody has any more is forgotten: it may be the name of a child whose data was destroyed. */
  remove(text: string, number: number): void {
    const term = this.#terms.get(text);
    if (!term) return;
    term.numbers = term.numbers.filter((each) => each !== number);
    if (term.numbers.length > 0) return;
    this.#terms.delete(text);
    for (const list of [this.#sorted ?? [], this.#waiting]) {
      const place = placeOf(list, textOf, text);
      if (list[place] === term) list.splice(place, 1);
    }
  }

  whole(text: string): readonly number[] {
    return this.#terms.get(text)?.numbers ?? NONE;
  }

  *beginningWith(beginning: string): Iterable<readonly number[]> {
    for (const list of [this.#sorted ?? this.#sortAnew(), this.#waiting]) {
      const end = placeOf(list, textOf, beginning + LAST);
      for (let i = placeOf(list, textOf, beginning); i < end; i++) yield list[i]!.numbers;
    }
  }

  #sortAnew(): readonly Term[] {
    // Two sorted lists behind one another are sorted in one pass.
    const terms = this.#sorted ? [...this.#sorted, ...this.#waiting] : [...this.#terms.values()];
    this.#waiting = [];
    return (this.#sorted = terms.sort((a, b) => (a.text < b.text ? -1 : 1)));
  }
}
