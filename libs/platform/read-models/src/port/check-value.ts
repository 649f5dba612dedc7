import type { FieldKind } from './collection.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** U+0000 and lone surrogates come back from a database as something else. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\0');

/** Date.parse takes 30 February for 2 March, so what it read must say the same again. */
const isInstant = (value: unknown): boolean =>
  isText(value) && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

const isDate = (value: unknown): boolean => isText(value) && DATE.test(value) && isInstant(`${value}T00:00:00.000Z`);

const tests: Record<FieldKind, (value: unknown) => boolean> = {
  string: isText,
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  date: isDate,
  instant: isInstant,
  strings: (value) => Array.isArray(value) && value.every(isText),
};

export const holds = (kind: FieldKind, value: unknown): boolean => tests[kind](value);

export const inWords: Record<FieldKind, string> = {
  string: 'a text without U+0000',
  integer: 'a safe integer',
  boolean: 'true or false',
  date: 'a date YYYY-MM-DD',
  instant: 'an instant YYYY-MM-DDTHH:MM:SS.sssZ',
  strings: 'an array of texts',
};
