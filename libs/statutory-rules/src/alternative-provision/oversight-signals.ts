import { totalMinutes, type Minutes } from '../foundation/index.ts';
import { FULL_TIME_LIMITS, type FullTimeLimits } from './data/registration-law.ts';

// Signals beside the registration test (domain reference 4.3): reasons to look, of the council's own; no law is broken.

/** One child's hours of one week at one provider, breaks included. */
export type PackagePart = Readonly<{ provider: string; registered: boolean; minutes: Minutes }>;

/**
 * True where a child's week is full-time only by adding two or more unregistered providers: lawful for each, but nobody
 * is responsible for the whole.
 */
export function packageOversightRisk(
  parts: readonly PackagePart[],
  limits: FullTimeLimits = FULL_TIME_LIMITS,
): boolean {
  const unregistered = parts.filter(({ registered }) => !registered);
  const byProvider = [...new Set(unregistered.map(({ provider }) => provider))].map((provider) =>
    totalMinutes(unregistered.filter((each) => each.provider === provider).map((each) => each.minutes)),
  );
  const alone = byProvider.some((minutes) => minutes > limits.fullTimeAbove);
  return !alone && totalMinutes(byProvider) > limits.fullTimeAbove;
}

/**
 * True where amendments of one placement have raised its weekly hours to the warning line or past it.
 * @param weekly hours a week as first agreed, and after each amendment
 */
export function hoursCreepingUp(weekly: readonly Minutes[], limits: FullTimeLimits = FULL_TIME_LIMITS): boolean {
  const [first, last] = [weekly.at(0), weekly.at(-1)];
  return first !== undefined && last !== undefined && last > first && last >= limits.warnFrom;
}

/** Addresses and staff as opaque keys. */
export type EntityTraits = Readonly<{ provider: string; addresses: readonly string[]; staff: readonly string[] }>;

/** Pairs of legal entities that share both an address and a member of staff: one site, perhaps, divided in two. */
export function possiblySplitSites(entities: readonly EntityTraits[]): readonly (readonly [string, string])[] {
  const share = (a: readonly string[], b: readonly string[]) => a.some((each) => b.includes(each));
  return entities.flatMap((one, index) =>
    entities
      .slice(index + 1)
      .filter((other) => share(one.addresses, other.addresses) && share(one.staff, other.staff))
      .map((other) => [one.provider, other.provider] as const),
  );
}
