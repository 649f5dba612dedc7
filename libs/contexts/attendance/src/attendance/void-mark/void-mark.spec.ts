import { describe, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { asked, factId, specification } from '#platform/testing';
import type { NoSession } from '../attendance.events.ts';
import { childId, day, marked, notHeld, voided } from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import { VoidMark, voidMark } from './void-mark.ts';

const take = (markId = factId(0), date: CivilDate = day, noSession: NoSession | null = null) =>
  asked(VoidMark, { childId, markId, date, noSession, reason: 'a note came later' });

describe('Voiding a mark', () => {
  const given = specification(attendanceStream, voidMark);

  it('takes it back', () =>
    given(marked('AM', 'K'))
      .when(take())
      .then(voided(factId(0))));
  it('takes back one of the two of a day', () =>
    given(marked('AM', 'K'), marked('PM', 'I'))
      .when(take(factId(1)))
      .then(voided(factId(1))));
  it('records with it that there was no session, where that is why', () =>
    given(marked('PM', 'K'))
      .when(take(factId(0), day, 'place-closed'))
      .then(voided(factId(0)), notHeld('PM')));
  it('is refused twice', () =>
    given(marked('AM', 'K'), voided(factId(0)))
      .when(take())
      .refused('no-such-mark'));
  it('is refused for a mark of another day', () =>
    given(marked('AM', 'K'))
      .when(take(factId(0), '2026-01-15'))
      .refused('no-such-mark'));
  it('is refused for a mark that is not there', () => given().when(take()).refused('no-such-mark'));
});
