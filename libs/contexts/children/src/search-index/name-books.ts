import { NameSearch, type Book, type Books } from './name-search.ts';
import { joinsOf, otherSpellingsOf, soundsOf, wordsOf } from './name-words.ts';
import { TermBook } from './term-book.ts';
import type { Named } from '../circumstances/names-told.ts';

/** The terms by which a name is found: its words and their joins, in every spelling, and how they sound. */
function* termsOf({ familyName, givenNames }: Named): Iterable<readonly [Book, string]> {
  for (const name of familyName === null ? [givenNames] : [familyName, givenNames]) {
    const written = new Set(joinsOf(wordsOf(name)));
    for (const term of written) yield ['written', term];
    const spellings = new Set(otherSpellingsOf(name).flatMap(joinsOf));
    for (const term of spellings) {
      if (!written.has(term)) yield ['spelt', term];
      for (const sound of soundsOf(term)) yield ['heard', sound];
    }
  }
}

/** The names of all children, each child a number; of one who has had several, all of them. */
export class NameBooks {
  readonly #books: Books = { written: new TermBook(), spelt: new TermBook(), heard: new TermBook() };

  add(names: readonly Named[], number: number): void {
    for (const [book, term] of names.flatMap((named) => [...termsOf(named)])) this.#books[book].add(term, number);
  }

  remove(names: readonly Named[], number: number): void {
    for (const [book, term] of names.flatMap((named) => [...termsOf(named)])) this.#books[book].remove(term, number);
  }

  search(name: string, size: number): NameSearch {
    return new NameSearch(this.#books, name, size);
  }
}
