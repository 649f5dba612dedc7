import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import type { ChildEvent } from '../child.events.ts';
import { destroyed, judged, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { RecordPossibleDuplicates, recordPossibleDuplicates } from './record-possible-duplicates.ts';

type Sharing = 'upn' | 'name-and-date-of-birth';
const found = (otherChildIds: readonly string[], more = 0, sharing: Sharing = 'upn'): Draft<ChildEvent> => ({
  type: 'PossibleDuplicatesFound',
  data: { otherChildIds, more, sharing },
});
const note = (otherChildIds: readonly string[], more = 0) =>
  asked(RecordPossibleDuplicates, { childId: 'c1', otherChildIds, more, sharing: 'upn' as const });

describe('Noting possible duplicates', () => {
  const given = specification(childStream, recordPossibleDuplicates);
  const five = ['c2', 'c3', 'c4', 'c5', 'c6'];

  it('names the other records in one fact', () =>
    given(registered)
      .when(note(['c2', 'c3']))
      .then(found(['c2', 'c3'])));
  it('is done once for each pair', () =>
    given(registered, found(['c2', 'c3']))
      .when(note(['c3']))
      .then());
  it('is done again for more that they share', () =>
    given(registered, found(['c2'], 0, 'name-and-date-of-birth'))
      .when(note(['c2']))
      .then(found(['c2'])));
  it('names further records alone', () =>
    given(registered, found(['c2']))
      .when(note(['c2', 'c3']))
      .then(found(['c3'])));
  it('names five, and counts the rest', () =>
    given(registered)
      .when(note([...five, 'c7', 'c8'], 90))
      .then(found(five, 92)));
  it('names as many as there is room for', () =>
    given(registered, found(five.slice(0, 4)))
      .when(note(['c6', 'c7']))
      .then(found(['c6'], 1)));
  it('does not grow once five are named', () =>
    given(registered, found(five))
      .when(note(['c7']))
      .then());
  it('has room again for others with its UPN', () =>
    given(registered, found(five, 3, 'name-and-date-of-birth'))
      .when(note(['c7']))
      .then(found(['c7'])));
  it('is done of nobody who was said to be another child, until that is in doubt', () => {
    given(registered, judged(['c2']))
      .when(note(['c2', 'c3']))
      .then(found(['c3']));
    given(registered, judged(['c2']), judged(['c2'], 'perhaps-one'))
      .when(note(['c2']))
      .then(found(['c2']));
  });
  it('has room again for as many as were said to be other children', () =>
    given(registered, found(five), judged(['c2']))
      .when(note(['c7', 'c8']))
      .then(found(['c7'], 1)));
  it('notes nothing once the personal data was destroyed', () =>
    given(registered, destroyed())
      .when(note(['c2']))
      .then());
  it('is refused for one and the same record', () =>
    given(registered)
      .when(note(['c2', 'c1']))
      .refused('same-child'));
  it('is refused before the child is registered', () =>
    given()
      .when(note(['c2']))
      .refused('not-registered'));
});
