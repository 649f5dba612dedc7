import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { leavingRule, placementId, proposed, started, startedOn } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { CarryLeavingDate, carryLeavingDate } from './carry-leaving-date.ts';

const sourceEventId = derivedId('identity corrected');
/** Nobody could say when this child leaves. */
const startedWithoutBirth = { ...started, data: { ...started.data, schoolLeaving: null } } as typeof started;
const carry = (bornOn: CivilDate | null) => asked(CarryLeavingDate, { placementId, bornOn, sourceEventId });
const carried = (date: CivilDate, bornOn: CivilDate) =>
  ({ type: 'LeavingDateCarried', data: { date, sourceEventId }, rules: [leavingRule(date, bornOn)] }) as const;

describe('Carrying a corrected leaving date to a placement', () => {
  const given = specification(placementStream, carryLeavingDate);

  it('records it with the event it came from', () =>
    given(proposed, started).when(carry('2011-03-14')).then(carried('2027-06-25', '2011-03-14')));

  it('records it though the placement now ends after it: a person must see that', () =>
    given(proposed, started).when(carry('2009-03-14')).then(carried('2025-06-27', '2009-03-14')));

  it.each([
    ['before the start, which will ask for itself', [proposed]],
    ['on a post-16 basis', [proposed, startedOn({ legalBasis: 'post-16' })]],
    ['on the basis of a plan', [proposed, startedOn({ legalBasis: 'cfa2014-s61' })]],
    ['for the date it has', [proposed, startedOn(), carried('2027-06-25', '2011-03-14')]],
  ])('records nothing %s', (_, past) =>
    given(...past)
      .when(carry('2011-03-14'))
      .then(),
  );

  it('records nothing of a date of birth for which no law of leaving is known here', () =>
    given(proposed, started).when(carry('1980-01-01')).then());

  it('records one where the birth was not known when the placement started', () =>
    given(proposed, startedWithoutBirth).when(carry('2011-03-14')).then(carried('2027-06-25', '2011-03-14')));

  it('records that there is none any more where the birth is not known after all', () => {
    const none = { type: 'LeavingDateCarried', data: { date: null, sourceEventId }, rules: [] } as const;
    given(proposed, started).when(carry(null)).then(none);
    given(proposed, started, none).when(carry(null)).then();
  });
});
