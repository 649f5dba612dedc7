import { isCivilDate, isInstant } from '#platform/time';
import type { FieldKind } from './collection.ts';

/** U+0000 and lone surrogates come back from a database as something else. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\0');

const tests: Record<FieldKind, (value: unknown) => boolean> = {
  string: isText,
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  date: isCivilDate,
  instant: isInstant,
  strings: (value) => Array.isArray(value) && value.every(isText),
};

export const holds = (kind: FieldKind, value: unknown): boolean => tests[kind](value);

export const inWords: Record<FieldKind, string> = {
  string: 'a text without U+0000',
  integer: 'a safe integer',
  boolean: 'true or false',
  date: 'a date YYYY-MM-DD of 1900 to 2199',
  instant: 'an instant YYYY-MM-DDTHH:MM:SS.sssZ of 1900 to 2199',
  strings: 'an array of texts',
};
