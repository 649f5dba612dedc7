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
): readonly Readonly<{ system: string; value: string }>[] => {
  if (looked === null) return [];
  const alike = numbers.filter(({ value }) => numberWritten(value) === numberWritten(looked));
  return [...new Map(alike.map(({ system, value }) => [system, { system, value }])).values()];
};
