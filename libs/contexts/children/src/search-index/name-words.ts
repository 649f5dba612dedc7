import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';

/** A longer chain of words is not also looked for as one: De La Cruz is four at most. */
export const LONGEST_JOIN = 4;

/** Scripts in which a sign is a syllable or a word, and no space stands between them. */
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The letters of a name in lower case, without accents. Zoë and ZOE are one. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

const split = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** O’Neill is o and neill. */
export const wordsOf = (name: string): readonly string[] => split(folded(name));

/** A name can be looked for by two letters, or by one sign: 王. Punctuation and blanks look for nobody. */
export function isEnoughOfAName(name: string): boolean {
  const letters = wordsOf(name).join('');
  return SIGNS.test(letters) || [...letters].length >= 2;
}

/** Letters that are spelt out in more than one way where they come from: Müller is Mueller, Åsa is Aasa. */
const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' };

/** A transliterated sign begins with a capital: 王小明 is WangXiaoMing, three words. */
const inLatin = (text: string): readonly string[] =>
  split(
    SIGNS.test(text)
      ? anyAscii(text)
          .replace(/(?=[A-Z])/g, ' ')
          .toLowerCase()
      : anyAscii(text).toLowerCase(),
  );

/** The words of a name as others spell it: in plain Latin letters, and with letters spelt out. */
export function otherSpellingsOf(name: string): readonly (readonly string[])[] {
  const composed = name.normalize('NFC').toLowerCase();
  const speltOut = composed.replace(/[äöüåøæ]/g, (letter) => SPELT_OUT[letter]!);
  const latin = inLatin(name.normalize('NFC'));
  return speltOut === composed ? [latin] : [latin, inLatin(speltOut)];
}

/** A name in plain Latin letters: what lists are ordered by. */
export const latinOf = (name: string): string => inLatin(name.normalize('NFC')).join(' ');

/** How a word is spoken, as an English ear hears it; nothing for what is no word in Latin letters. */
export const soundsOf = (word: string): readonly string[] =>
  word.length < 2 ? [] : [...new Set(doubleMetaphone(word))].filter((sound) => sound !== '');

/** Every word, and every few words that stand together as one: delacruz, oneill. Signs begin anywhere: 小明 in 王小明. */
export function joinsOf(words: readonly string[]): readonly string[] {
  const joined = words.flatMap((_, from) =>
    words.slice(from, from + LONGEST_JOIN).map((__, length) => words.slice(from, from + length + 1).join('')),
  );
  return joined.flatMap((word) => (SIGNS.test(word) ? [...word].map((_, i, signs) => signs.slice(i).join('')) : word));
}

/** What is looked for, in each spelling, word by word. */
export const readingsOf = (name: string): readonly (readonly string[])[] => [wordsOf(name), ...otherSpellingsOf(name)];
