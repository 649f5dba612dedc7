import { joinsOf, readingsOf, wordsOf } from '../search-index/name-words.ts';
import type { Sign, TextRead } from './given-away.ts';

/** Inside a word a mark is no end of it: O’Neill is oneill, Jo-Anne is joanne. */
const WITHIN_WORDS = /(?<=\p{L})['’ʼ`´‐‑\-\u00ad\u200b](?=\p{L})/gu;

/** Of streets, as they are written for short: St Mary’s Rd is St Mary’s Road. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ rd: 'road', st: 'street', saint: 'street', ave: 'avenue', av: 'avenue', ln: 'lane', cl: 'close', dr: 'drive' },
  ...{ ct: 'court', cres: 'crescent', gdns: 'gardens', grn: 'green', pl: 'place', sq: 'square', terr: 'terrace' },
};
export const inFull = (words: readonly string[]): readonly string[] => words.map((word) => SHORT[word] ?? word);

export const textRead = (text: string): TextRead => {
  const all = [text, text.replace(WITHIN_WORDS, '')].flatMap(readingsOf).map(inFull);
  return { written: text, readings: [...new Map(all.map((words) => [words.join(' '), words])).values()] };
};

/** Those of a name or an address, as they are looked for one behind the other. */
export const wordsWritten = (text: string): readonly string[] => inFull(wordsOf(text.replace(WITHIN_WORDS, '')));

/** In the spelling in which it stands most often: the same word is no other in another one. */
const most = (text: TextRead, count: (words: readonly string[]) => number): number =>
  Math.max(0, ...text.readings.map(count));

/** These words, one behind the other. */
export const inOrder =
  (looked: readonly string[]): Sign =>
  (text) =>
    looked.length === 0
      ? 0
      : most(text, (words) => words.filter((_, at) => looked.every((word, n) => isWord(words[at + n], word))).length);

/** Whoever forgets the mark of a possessive writes Amaras. */
const isWord = (written: string | undefined, word: string): boolean =>
  written === word || (word.length > 3 && written === `${word}s`);

/** They stand in names and say nobody’s; and how one speaks to somebody. */
const NOBODYS: ReadonlySet<string> = new Set([
  ...['de', 'da', 'do', 'dos', 'das', 'di', 'du', 'la', 'le', 'el', 'al', 'van', 'von', 'der', 'den', 'bin', 'ibn'],
  ...['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'rev', 'sir', 'lady', 'street', 'and', 'the', 'nee'],
  ...['mother', 'father', 'mum', 'mam', 'dad', 'aunt', 'auntie', 'uncle', 'nan', 'gran', 'grandmother', 'grandfather'],
  ...['grandad', 'sister', 'brother', 'parent', 'carer', 'foster', 'step', 'guardian', 'cousin', 'family', 'friend'],
]);

/** Names that are also what most sentences are made of: only where it is written as a name, amid a sentence. */
const IN_EVERY_TEXT: ReadonlySet<string> = new Set([
  ...['an', 'my', 'so', 'in', 'to', 'be', 'he', 'we', 'no', 'on', 'or', 'is', 'it', 'as', 'at', 'by', 'if', 'of', 'up'],
  ...['us', 'me', 'am', 'go', 'all', 'her', 'him', 'his', 'she', 'not', 'one', 'too', 'but', 'for', 'who', 'has'],
]);

/** The words by which a name is known where it stands: each by itself, and those that are written as one. */
export function wordsToFind(name: string): ReadonlySet<string> {
  const found = readingsOf(name).flatMap((reading) => {
    const telling = reading.filter((word) => !NOBODYS.has(word) && [...word].length > 1);
    const whole = joinsOf(reading).filter((word) => word.length > 4 && !reading.includes(word) && telling.length > 0);
    return inFull([...telling, ...whole]);
  });
  return new Set(found);
}

/** Of what was written in one piece: two words with a capital side by side, or one behind how somebody is addressed. */
export const namesWithin = (text: string): readonly string[] => text.match(NAME) ?? [];
const NAME =
  /\b(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? (?:\p{Lu}\.? ?)*\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]+)+)/gu;

/** Any of these words, whatever its case, its accents and its marks. */
export const anyOf =
  (looked: ReadonlySet<string>): Sign =>
  (text) => {
    const ordinary = [...looked].filter((word) => !IN_EVERY_TEXT.has(word));
    const asName = [...looked].filter((word) => IN_EVERY_TEXT.has(word));
    const signs = ordinary.filter((word) => SIGNS.test(word) && wordsOf(text.written).join('').includes(word));
    const found = most(text, (words) => words.filter((each) => ordinary.some((word) => isWord(each, word))).length);
    return found + (found === 0 ? signs.length : 0) + asName.reduce((sum, word) => sum + amidSentences(word, text), 0);
  };

/** Where no space stands between words: within any of them. */
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

function amidSentences(word: string, { written }: TextRead): number {
  const capital = word[0]!.toUpperCase() + word.slice(1);
  return [...written.matchAll(new RegExp(`(?<=[\\p{L},] )${capital}(?![\\p{L}])`, 'gu'))].length;
}
