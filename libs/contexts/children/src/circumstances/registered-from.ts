import type { CivilDate } from '#platform/time';
import type { Child } from '../child/child.ts';
import type { Circumstances } from './circumstances.ts';

/** What of a part the registration says by itself. */
const SAID_BY: Partial<Record<Circumstances[number]['type'], 'givenNames' | 'upn' | 'address'>> = {
  NamesChanged: 'givenNames',
  UpnChanged: 'upn',
  AddressesChanged: 'address',
};

/** From which day the registration says a part, which holds from then whatever is told of days before; null where it is silent of it. */
export function registeredFrom(type: Circumstances[number]['type'], child: Child): CivilDate | null {
  const part = SAID_BY[type];
  if (child.phase !== 'registered' || part === undefined) return null;
  return child.registration.sealed[part] ? child.registration.effectiveOn : null;
}

/**
 * Whether it is the registration that says a part on a day: from its own day on, until that is told anew from the same or a later one.
 * @param registered from which day the registration says it; null where it is silent
 * @param told from which day was told what else would hold; null where nothing was
 */
export const isOfRegistration = (registered: CivilDate | null, day: CivilDate, told: CivilDate | null): boolean =>
  registered !== null && day >= registered && (told === null || told < registered);
