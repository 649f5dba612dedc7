import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { recordedFacts, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { PlacementEvent } from '../../placement/placement.events.ts';
import * as past from '../../placement/placement.fixtures.ts';
import { placementStream } from '../../placement/placement.ts';
import { leavesSchoolAge, type Leaving } from './leaves-school-age.ts';

const { placementId, proposed, started, ended } = past;
const awaitedAfter = (...facts: Draft<PlacementEvent>[]) => {
  const about = { placementId, childId: 'c1', providerId: 'x1' };
  const events = recordedFacts(placementStream, placementId, about, [proposed, ...facts]);
  return viewAfter(leavesSchoolAge.view, events).get(placementId)!.open as readonly Leaving[];
};
const leaves = (dateOfBirth: CivilDate, startsOn: CivilDate = '2026-01-12') =>
  leavesSchoolAge.privateMoment!({ item: 'leaving', providerId: 'x1', startsOn }, { dateOfBirth, revision: 'r1' });

describe('That a child leaves compulsory school age', () => {
  it('is awaited while the placement is under way', () => {
    expect(awaitedAfter()).toEqual([]);
    expect(awaitedAfter(started)).toEqual([{ item: 'leaving', providerId: 'x1', startsOn: '2026-01-12' }]);
    expect(awaitedAfter(started, ended)).toEqual([]);
  });

  // Vector V-CSA-END: born 15 January 2010, sixteen before the last Friday in June 2026.
  it('is due on the school leaving date, in the rule’s own words', () =>
    expect(leaves('2010-01-15')).toEqual({
      dueOn: '2026-06-26',
      sentence:
        'Compulsory school age ends at the end of Friday 26 June 2026, the school leaving date (sixteen on 15 January 2026; section 8(3), limb c).',
      restsOn: [{ id: 'csa.end', version: 'EA 1996 s8' }],
    }));

  it('says of an estimated date of birth that it is one', () =>
    expect(
      leavesSchoolAge.privateMoment!(
        { item: 'leaving', providerId: 'x1', startsOn: '2026-01-12' },
        { dateOfBirth: '2010-01-15', isEstimated: true, revision: 'r1' },
      ),
    ).toMatchObject({ sentence: expect.stringMatching(/limb c\)\. The date of birth is an estimate\.$/) }));

  it.each<readonly [string, CivilDate]>([
    ['began beyond that age', '2008-01-15'],
    ['was sixteen before the law of that day is known', '1975-01-15'],
  ])('is awaited of nobody who %s', (_, dateOfBirth) => expect(leaves(dateOfBirth)).toBeNull());

  it('is awaited of who began on that very day', () =>
    expect(leaves('2010-01-15', '2026-06-26')).toMatchObject({ dueOn: '2026-06-26' }));
});
