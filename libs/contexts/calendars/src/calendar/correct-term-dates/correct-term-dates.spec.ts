import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { calendarId, closed, recorded, voided, year } from '../calendar.fixtures.ts';
import { calendarStream } from '../calendar.ts';
import { CorrectTermDates, correctTermDates } from './correct-term-dates.ts';

const { terms, halfTerms, insetDays } = year;
const reason = 'The council moved an INSET day';
const correcting = (over: Partial<CorrectTermDates['data']> = {}) =>
  asked(CorrectTermDates, { calendarId, entryId: factId(0), reason, terms, halfTerms, insetDays, ...over });

describe('Correcting a school year', () => {
  const given = specification(calendarStream, correctTermDates);
  const moved = [{ on: '2026-11-27' }] as const;

  it('says it whole; whose and which year it is stays', () =>
    given(recorded)
      .when(correcting({ insetDays: moved }))
      .then({
        type: 'TermDatesRecordedCorrected',
        data: { original: factId(0), now: { ...recorded.data, insetDays: moved } },
        personal: { reason },
      }));

  it.each([
    ['of an entry that is not there', [recorded], 3],
    ['of a closure', [recorded, closed], 1],
    ['of one that was voided', [recorded, voided('TermDatesRecorded', factId(0))], 0],
  ] as const)('is refused %s', (_, past, n) =>
    given(...past)
      .when(correcting({ entryId: factId(n) }))
      .refused('no-such-entry'),
  );

  it('is refused with terms that would not have been recorded', () =>
    given(recorded)
      .when(correcting({ terms: [{ ...terms[0], from: '2027-09-03', to: '2027-12-17' }] }))
      .refused('outside-the-school-year', 'terms.0.from'));

  it('asks about a day on which nobody is at school', () =>
    given(recorded)
      .when(correcting({ insetDays: [{ on: '2026-11-28' }] }))
      .questioned('not-a-working-day:2026-11-28'));
});
