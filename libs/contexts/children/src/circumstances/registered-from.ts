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
