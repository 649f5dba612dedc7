import { STREETS } from './address-signs.ts';
import { telephonesIn } from './figure-signs.ts';
import { wordsWritten } from './word-signs.ts';

/** What a need says of places is few: more of them is a list to be tried out. */
export const MOST_PLACES = 8;

const POSTCODES = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi;
const ADDRESSES = /[^\s@]+@[^\s@]+\.\w/g;

/** Before these the word is that of a sentence: the end, one way, a place of his own. */
const BEFORE_NO_STREET: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'this', 'that', 'these', 'those', 'each', 'every', 'any', 'some', 'no', 'one', 'another', 'of'],
  ...['his', 'her', 'its', 'their', 'our', 'my', 'your', 'and', 'or', 'to', 'in', 'at', 'by', 'on', 'is', 'was', 'can'],
  ...[
    'not',
    'must',
    'will',
    'should',
    'who',
    'both',
    'either',
    'own',
    'same',
    'safe',
    'quiet',
    'very',
    'too',
    'school',
  ],
]);

const OTHER_PLACES: ReadonlySet<string> = new Set(['academy', 'college', 'surgery', 'hospital', 'council', 'borough']);

/** How many different streets, places with a name, postcodes, telephone numbers and e-mail addresses a text may have in it, whoever’s they are. */
export function placesIn(text: string): number {
  const words = wordsWritten(text.replace(ADDRESSES, ' '));
  const streets = words.flatMap((word, n) => {
    const before = words[n - 1];
    return (STREETS.has(word) || OTHER_PLACES.has(word)) && before !== undefined && !BEFORE_NO_STREET.has(before)
      ? [`${before} ${word}`]
      : [];
  });
  const codes = (text.match(POSTCODES) ?? []).map((code) => code.toUpperCase().replace(/\s/g, ''));
  return new Set([...streets, ...codes, ...telephonesIn(text), ...(text.match(ADDRESSES) ?? [])]).size;
}
