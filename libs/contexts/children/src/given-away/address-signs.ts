import type { GivenAway, Sign } from './given-away.ts';
import { postcode } from './figure-signs.ts';
import { inOrder, wordsWritten } from './word-signs.ts';

type OfAddress = Readonly<{ kind: Extract<GivenAway, 'street' | 'postcode'>; sign: Sign }>;

/** As a form asks for it, line by line. */
export type AddressLine = Readonly<{
  line1: string;
  line2: string | null;
  town: string | null;
  postcode: string | null;
}>;

/** What the name of a street ends with. */
const STREETS: ReadonlySet<string> = new Set([
  ...['road', 'street', 'lane', 'row', 'avenue', 'close', 'drive', 'way', 'court', 'crescent', 'gardens', 'green'],
  ...['grove', 'hill', 'mews', 'park', 'parade', 'place', 'rise', 'square', 'terrace', 'walk', 'view', 'yard', 'quay'],
  ...['wharf', 'gate', 'fields', 'meadow', 'meadows', 'bank', 'drove', 'end', 'fen', 'common', 'croft', 'chase'],
]);
const PART_OF_A_HOUSE: ReadonlySet<string> = new Set(['flat', 'apartment', 'apt', 'unit', 'room', 'floor', 'no']);
const NUMBER = /^\d+[a-z]?$/;

/**
 * A house as its address names it, however that is written: the part that has its number and its street, or else its name, with the street
 * behind it. A street alone, and a village that is called as one is, is nobody’s house.
 */
export type House = Readonly<{ named: string | null; postcode: string | null; rest: readonly string[] }>;

export function houseIn(text: string): House {
  const code = POSTCODE.exec(text)?.[0] ?? null;
  const parts = partsOf(code ? text.replace(code, '') : text)
    .map((part) => wordsWritten(part))
    .filter((words) => words.length > 0);
  const at = parts.findIndex((words) => NUMBER.test(words[0]!) && words.length > 1 && !PART_OF_A_HOUSE.has(words[0]!));
  const named = at === -1 ? (parts.length > 1 ? parts.slice(0, 2) : []) : [parts[at]!];
  const rest = parts.slice(at === -1 ? 2 : at + 1).map((words) => words.join(' '));
  const postcode = code && code.replace(/\s/g, '').toUpperCase();
  return { named: named.length === 0 ? null : named.map((words) => words.join(' ')).join(', '), postcode, rest };
}

export const houseOf = ({ line1, line2, town, postcode: code }: AddressLine): House =>
  houseIn([line1, line2, town, code].filter((each) => each !== null && each !== '').join(', '));

/** Two postcodes are of two houses; where one of them has none, what stands behind the street must agree, as far as it is said. */
export function isSameHouse(one: House, other: House): boolean {
  if (one.named === null || one.named !== other.named) return false;
  if (one.postcode !== null && other.postcode !== null) return one.postcode === other.postcode;
  return one.rest.length === 0 || other.rest.length === 0 || one.rest.some((part) => other.rest.includes(part));
}

/** Its words without the number: nobody knows a house by that alone. Of one word the number is part. */
function streetIn(part: string, isSurely: boolean): readonly string[] | null {
  const words = wordsWritten(part);
  const from = words.findIndex((word) => !PART_OF_A_HOUSE.has(word) && !NUMBER.test(word));
  if (from === -1) return null;
  const street = words.slice(from);
  const end = street.findLastIndex((word, n) => n > 0 && STREETS.has(word));
  if (end !== -1) return street.slice(0, end + 1);
  const number = words[from - 1];
  const isNumbered = number !== undefined && NUMBER.test(number);
  if (!isNumbered && !isSurely) return null;
  return isNumbered && street.length === 1 ? [number, ...street] : street;
}

const streets = (parts: readonly string[], isSurely: (n: number) => boolean): readonly OfAddress[] =>
  parts.flatMap((part, n) => {
    const words = streetIn(part, isSurely(n));
    return words ? [{ kind: 'street', sign: inOrder(words) }] : [];
  });

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function signsOfLine({ line1, line2, postcode: code }: AddressLine): readonly OfAddress[] {
  const [first, second] = [partsOf(line1), partsOf(line2 ?? '')];
  const sure = first.findIndex((part) => streetIn(part, true) !== null);
  return [
    ...streets(first, (n) => n === sure),
    ...streets(second, () => false),
    ...(code ? [{ kind: 'postcode', sign: postcode(code) } as const] : []),
  ];
}

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;

/** As somebody wrote it in one piece: 14 Sluice Row, Eastmoor, PE1 2AB. */
export function signsOfAddress(text: string): readonly OfAddress[] {
  const code = POSTCODE.exec(text)?.[0];
  const parts = partsOf(code ? text.replace(code, '') : text);
  const named = streets(parts, () => false);
  const found = named.length > 0 || parts.length < 2 ? named : streets(parts.slice(0, 1), () => true);
  return [...found, ...(code ? [{ kind: 'postcode', sign: postcode(code) } as const] : [])];
}

/** Within what somebody wrote of other things, too: what is surely a street, and a postcode. */
export function signsWithin(text: string): readonly OfAddress[] {
  const code = POSTCODE.exec(text)?.[0];
  return [
    ...streets(
      partsOf(code ? text.replace(code, '') : text).map((part) => FROM_ITS_NUMBER.exec(part)?.[0] ?? part),
      () => false,
    ),
    ...(code ? [{ kind: 'postcode', sign: postcode(code) } as const] : []),
  ];
}
const FROM_ITS_NUMBER = /\b\d+[a-z]?\s+\D+$/i;
