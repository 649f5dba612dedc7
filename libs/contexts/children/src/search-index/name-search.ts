import { LONGEST_JOIN, readingsOf, soundsOf, wordsOf } from './name-words.ts';
import { NumberSet } from './number-set.ts';
import type { TermBook } from './term-book.ts';

/** How a name was found: as it was written, in another spelling of it, or by how it sounds. Each takes in those before. */
export const foundHow = ['as-written', 'other-spelling', 'sounds-alike'] as const;
export type FoundHow = (typeof foundHow)[number];

export type Book = 'written' | 'spelt' | 'heard';
export type Books = Readonly<Record<Book, TermBook>>;

/** One search for a name among the children whose numbers are below `size`. */
export class NameSearch {
  readonly #written: readonly string[];
  readonly #readings: readonly (readonly string[])[];
  readonly #found = new Map<string, NumberSet>();

  constructor(
    private readonly books: Books,
    name: string,
    private readonly size: number,
  ) {
    this.#written = wordsOf(name);
    const readings = readingsOf(name).map((words) => [words.join(' '), words] as const);
    this.#readings = [...new Map(readings).values()];
  }

  /** Whose names have every word that is looked for, or words that stand together as one. */
  find(how: FoundHow): NumberSet {
    if (how === 'as-written') return this.#withAll(this.#written, how);
    const found = new NumberSet(this.size);
    for (const words of this.#readings) found.addAll(this.#withAll(words, how));
    return found;
  }

  /** Word by word: who has the words up to here is who had those up to a word before it, and has the rest as one. */
  #withAll(words: readonly string[], how: FoundHow): NumberSet {
    const upTo: NumberSet[] = [];
    for (let to = 1; to <= words.length; to++) {
      const here = new NumberSet(this.size);
      for (let from = Math.max(0, to - LONGEST_JOIN); from < to; from++) {
        const withRest = this.#withTerm(words.slice(from, to).join(''), how);
        if (from === 0) here.addAll(withRest);
        else here.addBoth(upTo[from - 1]!, withRest);
      }
      upTo.push(here);
    }
    return upTo.at(-1) ?? new NumberSet(this.size);
  }

  #withTerm(term: string, how: FoundHow): NumberSet {
    const key = `${how} ${term}`;
    const found = this.#found.get(key) ?? this.#lookUp(term, how);
    this.#found.set(key, found);
    return found;
  }

  #lookUp(term: string, how: FoundHow): NumberSet {
    const { written, spelt, heard } = this.books;
    const found = new NumberSet(this.size);
    switch (how) {
      case 'as-written':
        for (const numbers of written.beginningWith(term)) found.add(numbers);
        return found;
      case 'other-spelling':
        found.addAll(this.#withTerm(term, 'as-written'));
        for (const numbers of spelt.beginningWith(term)) found.add(numbers);
        return found;
      case 'sounds-alike':
        found.addAll(this.#withTerm(term, 'other-spelling'));
        for (const sound of soundsOf(term)) found.add(heard.whole(sound));
        return found;
    }
  }
}
