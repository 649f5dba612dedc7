import { heldOn, refusals, type Periods } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Child } from './child.ts';
import type { Holders } from './holders.ts';

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'personal-data-destroyed': 'This child’s personal data was destroyed: nobody works on the record any more.',
  'before-registration': 'The record begins on the day of the registration: nothing changes before it.',
  'no-change': 'That is already so on the day you give.',
  'no-such-change': 'This change is not recorded for this child, or it was voided.',
});

export const noSuchChange = () => refusal('no-such-change');

/** @throws Refusal nobody holds a record that is not there, or changes it before it began */
export function holdersFrom(child: Child, from: CivilDate): Holders {
  if (child.phase === 'unknown') throw refusal('not-registered');
  if (child.phase === 'destroyed') throw refusal('personal-data-destroyed');
  if (from < child.registration.effectiveOn) throw refusal('before-registration');
  return child.holders;
}

/** @throws Refusal it is so already */
export function refuseUnlessNew<T>(periods: Periods<T>, from: CivilDate, value: T): void {
  if (heldOn(periods, from) === value) throw refusal('no-change');
}
