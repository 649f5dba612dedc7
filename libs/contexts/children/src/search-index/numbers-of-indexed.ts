import type { CivilDate } from '#platform/time';
import { numberWritten } from '../circumstances/number-written.ts';

/** By which number another system knows a child, or knew it. */
export type OtherNumberIndexed = Readonly<{ system: string; value: string; changeId: string; from: CivilDate }>;

/** Under what it is found: in any system, and in this one alone. */
export const numberTermsOf = (numbers: readonly OtherNumberIndexed[] = []): readonly string[] => [
  ...new Set(numbers.flatMap(({ system, value }) => [numberWritten(value), ofSystem(system, value)])),
];

/** No number has a blank as it is written here, so that none is taken for one of a system. */
export const ofSystem = (system: string, value: string): string => `${system} ${numberWritten(value)}`;

/** Those by which it was looked for, each system once; the one told last. */
export const numbersFound = (
  numbers: readonly OtherNumberIndexed[] = [],
  looked: string | null,
  system: string | null = null,
): readonly Readonly<{ system: string; value: string }>[] => {
  if (looked === null) return [];
  const alike = numbers.filter(
    (each) => numberWritten(each.value) === numberWritten(looked) && (system === null || each.system === system),
  );
  return [...new Map(alike.map(({ system, value }) => [system, { system, value }])).values()];
};

/**
 * Whether a number tells one child from all others: it is a serial, of which two systems give the same, and a short one is somebody’s
 * for certain.
 */
export const isTelling = (number: string | null, system: string | null): boolean =>
  number !== null && system !== null && [...numberWritten(number)].length >= 4;
