import { MONTHS } from '#civil-time';

/** What is to be shown with some answers of a version only stands in its facts, under this key. */
const CAVEATS = 'caveats';

export function caveatsIn(facts: unknown): string[] {
  if (!isRecord(facts)) return [];
  return Object.entries(facts).flatMap(([key, value]) => (key === CAVEATS ? (value as string[]) : caveatsIn(value)));
}

/** The figures of a version in words, one for each of its facts: `full time above minutes`, `1080`. */
export const figuresOf = (facts: unknown): [name: string, value: string][] =>
  shown(facts)
    .map(([key, value]): [string, string] => [nameInWords(key), inWords(value, key)])
    .filter(([, value]) => value !== '');

/** Where a number of a version does not say in its name what it counts. */
export function withoutUnit(facts: unknown, path: readonly string[] = []): string[] {
  if (typeof facts === 'number') return path.some((key) => UNIT.test(nameInWords(key))) ? [] : [path.join('.')];
  if (!isRecord(facts) || isShare(facts)) return [];
  return Object.entries(facts).flatMap(([key, value]) =>
    withoutUnit(value, Array.isArray(facts) ? path : [...path, key]),
  );
}

/** As a word of the name, not as a part of one: a package has no age. */
const UNIT =
  /\b(?:minute|hour|day|week|weekday|month|year|term|session|pupil|provider|age|place|count|percent|code|child|children)s?\b/i;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shown = (value: unknown): [string, unknown][] =>
  isRecord(value) ? Object.entries(value).filter(([key]) => key !== CAVEATS) : [];

/** `atLeastEveryMonths` as `at least every months`; a name in words stays as it is. */
const nameInWords = (key: string): string =>
  /^[a-z]+(?:[A-Z][A-Za-z]*)+$/.test(key) ? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : key;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function inWords(value: unknown, key = ''): string {
  if (value === null) return 'none';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'number') return numberInWords(value, key);
  if (Array.isArray(value)) return listInWords(value, key);
  if (!isRecord(value)) return String(value);
  if (isShare(value)) return `${String(value.n)}/${String(value.d)}`;
  if (isDayOfYear(value)) return `${value.day} ${MONTHS[value.month - 1]!}`;
  if (isSpan(value)) return `${value.from} to ${value.to}`;
  return shown(value)
    .map(([name, each]) => `${nameInWords(name)}: ${inWords(each, name)}`)
    .join('; ');
}

function numberInWords(value: number, key: string): string {
  if (/^weekdays?$/.test(key)) return WEEKDAYS[value - 1]!;
  return /month$/i.test(key) ? MONTHS[value - 1]! : String(value);
}

function listInWords(values: readonly unknown[], key: string): string {
  const pairs = values.every((each) => Array.isArray(each) && each.length === 2 && typeof each[0] === 'number');
  const each = (value: unknown) => {
    if (!pairs) return inWords(value, key);
    const [from, to] = value as [number, number];
    return from === to ? String(from) : `${from} to ${to}`;
  };
  const said = values.map(each);
  return said.join(said.some((text) => text.includes(',')) ? '; ' : ', ') || 'none';
}

const has = (value: object, ...keys: readonly string[]) => Object.keys(value).sort().join() === [...keys].sort().join();

const isShare = (value: object): value is { n: number; d: number } => has(value, 'n', 'd');

const isDayOfYear = (value: object): value is { month: number; day: number } => has(value, 'month', 'day');

const isSpan = (value: object): value is { from: number; to: number } =>
  has(value, 'from', 'to') && Object.values(value).every((each) => typeof each === 'number');
