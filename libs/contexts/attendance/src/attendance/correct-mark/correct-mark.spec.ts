import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { AttendanceCode } from '#statutory-rules';
import { childId, corrected, day, marked, voided } from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import { CorrectMark, correctMark } from './correct-mark.ts';

const correct = (code: AttendanceCode, markId = factId(0), date: CivilDate = day) =>
  asked(CorrectMark, { childId, markId, date, code, reason: 'a note came later' });

describe('Correcting a mark', () => {
  const given = specification(attendanceStream, correctMark);

  it('gives the session another code and keeps the first entry', () =>
    given(marked('AM', 'K'))
      .when(correct('I'))
      .then(corrected(factId(0), 'AM', 'I')));

  it('names the original again when it corrects a correction', () =>
    given(marked('AM', 'K'), corrected(factId(0), 'AM', 'I'))
      .when(correct('K'))
      .then(corrected(factId(0), 'AM', 'K')));

  it.each([
    ['to the code it has', [marked('AM', 'K'), corrected(factId(0), 'AM', 'I')], correct('I'), 'same-code'],
    ['to the afternoon’s stroke', [marked('AM', 'K')], correct('\\'), 'wrong-session'],
    ['once it was voided', [marked('AM', 'K'), voided(factId(0))], correct('I'), 'no-such-mark'],
    ['under another number', [marked('AM', 'K')], correct('I', factId(1)), 'no-such-mark'],
    ['under another day', [marked('AM', 'K')], correct('I', factId(0), '2026-01-15'), 'no-such-mark'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
