import { it } from '@jest/globals';
import type { Birth } from '#pure/placements';
import { whenRecorded } from '#platform/testing';
import { askingThat } from '../asking.fixtures.ts';
import { CarryACorrectedLeavingDateToThePlacement } from './carry-a-corrected-leaving-date-to-the-placement.ts';

const birth: Birth = { bornOn: '2011-03-14', sourceEventId: 'e1' };
const carry = (answer: Birth | null, ...placements: string[]) =>
  new CarryACorrectedLeavingDateToThePlacement(
    askingThat({ AskPlacementsOn: placements.map((placementId) => ({ placementId, startEventId: 's' })) }),
    { of: async () => answer },
    { now: () => '2026-02-02T09:00:00.000Z' },
  );
const corrected = (personal: object, data: object = {}) =>
  ({ type: 'ChildRegisteredCorrected', about: { childId: 'c1' }, data, personal }) as const;

it('tells every placement under way of the corrected date of birth and where it comes from', () =>
  whenRecorded(carry(birth, 'p1', 'p2'), corrected({ dateOfBirth: '2011-03-14' })).then(
    ['CarryLeavingDate', { placementId: 'p1', ...birth }, 'p1'],
    ['CarryLeavingDate', { placementId: 'p2', ...birth }, 'p2'],
  ));

it('does nothing when the date of birth was not restated', () =>
  whenRecorded(carry(birth, 'p1'), corrected({ familyName: 'Lane' })).then());

it('does nothing once the personal data was destroyed', () =>
  whenRecorded(carry(null, 'p1'), corrected({ dateOfBirth: '2011-03-14' })).then());

it('tells it, too, of a date of birth that is not known after all', () => {
  const notKnown: Birth = { bornOn: null, sourceEventId: 'e1' };
  return whenRecorded(carry(notKnown, 'p1'), corrected({}, { emptied: ['dateOfBirth'] })).then([
    ...(['CarryLeavingDate', { placementId: 'p1', ...notKnown }, 'p1'] as const),
  ]);
});
