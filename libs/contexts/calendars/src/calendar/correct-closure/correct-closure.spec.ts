import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { calendarId, closed, recorded, snow, voided, year } from '../calendar.fixtures.ts';
import { calendarStream } from '../calendar.ts';
import { CorrectClosure, correctClosure } from './correct-closure.ts';

const reason = 'Open again on Friday';
const correcting = (over: Partial<CorrectClosure['data']> = {}) =>
  asked(CorrectClosure, { calendarId, entryId: factId(1), ...snow, to: undefined, reason, ...over });

describe('Correcting a closure', () => {
  const given = specification(calendarStream, correctClosure);

  it('says its days and why anew', () =>
    given(recorded, closed)
      .when(correcting())
      .then({
        type: 'ClosureRecordedCorrected',
        data: { original: factId(1), now: { ...snow, to: '2026-12-03' } },
        personal: { reason },
      }));

  it.each([
    ['of a school year', [recorded, closed], 0],
    ['of one that was voided', [recorded, closed, voided('ClosureRecorded', factId(1))], 1],
  ] as const)('is refused %s', (_, past, n) =>
    given(...past)
      .when(correcting({ entryId: factId(n) }))
      .refused('no-such-entry'),
  );

  it('is refused on days of no term', () =>
    given(recorded, closed)
      .when(correcting({ from: '2026-12-28' }))
      .refused('in-no-term', 'from'));

  it('is refused on days of another school year, which has a list of its own', () => {
    const later = {
      ...recorded.data,
      startsIn: 2027,
      terms: [{ ...year.terms[0], from: '2027-09-02', to: '2027-12-17' }],
    } as const;
    given(recorded, closed, { ...recorded, data: later })
      .when(correcting({ from: '2027-12-03' }))
      .refused('another-school-year', 'from');
  });

  it('is refused on days on which another closure stands', () =>
    given(recorded, closed, { ...closed, data: { ...snow, from: '2026-12-08', to: '2026-12-08' } })
      .when(correcting({ to: '2026-12-08' }))
      .refused('closed-already', 'from'));
});
