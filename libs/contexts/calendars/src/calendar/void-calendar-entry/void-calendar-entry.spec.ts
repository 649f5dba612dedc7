import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { calendarId, closed, recorded, voided } from '../calendar.fixtures.ts';
import { calendarStream } from '../calendar.ts';
import { VoidCalendarEntry, voidCalendarEntry } from './void-calendar-entry.ts';

const voiding = (n: number) => asked(VoidCalendarEntry, { calendarId, entryId: factId(n), reason: 'r' });

describe('Voiding an entry of a calendar', () => {
  const given = specification(calendarStream, voidCalendarEntry);

  it('takes back a closure', () =>
    given(recorded, closed)
      .when(voiding(1))
      .then(voided('ClosureRecorded', factId(1))));

  it('takes back a school year; its closures stay, and count again once it is recorded anew', () => {
    given(recorded, closed)
      .when(voiding(0))
      .then(voided('TermDatesRecorded', factId(0)));
    const after = stateAfter(calendarStream, [recorded, closed, voided('TermDatesRecorded', factId(0))]);
    expect([after.years, after.closures.map(({ id }) => id)]).toEqual([[], [factId(1)]]);
  });

  it.each([
    ['of an entry that is not there', [recorded], 2],
    ['twice', [recorded, closed, voided('ClosureRecorded', factId(1))], 1],
  ] as const)('is refused %s', (_, past, n) =>
    given(...past)
      .when(voiding(n))
      .refused('no-such-entry'),
  );
});
