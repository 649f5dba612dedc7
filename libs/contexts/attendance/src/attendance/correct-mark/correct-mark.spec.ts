import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { AttendanceCode } from '#statutory-rules';
import type { PlacementUnderWay } from '../../asks/placements-under-way.ts';
import { childId, corrected, day, marked, notCountedAs, underWay, voided } from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import { CorrectMark, correctMark } from './correct-mark.ts';

const correct = (code: AttendanceCode, markId = factId(0), date: CivilDate = day) =>
  asked(CorrectMark, { childId, markId, date, code, reason: 'a note came later' });

describe('Correcting a mark', () => {
  const at = (...placements: readonly PlacementUnderWay[]) =>
    specification(attendanceStream, (command: CorrectMark, attendance, facts) =>
      correctMark(command, attendance, placements, '2012-05-04', facts),
    );
  const given = at(underWay);

  it('gives the session another code and keeps the first entry', () =>
    given(marked('AM', 'K'))
      .when(correct('I'))
      .then(corrected(factId(0), 'AM', 'I')));

  it('names the original again when it corrects a correction', () =>
    given(marked('AM', 'K'), corrected(factId(0), 'AM', 'I'))
      .when(correct('K'))
      .then(corrected(factId(0), 'AM', 'K')));

  const noRegister = { ...underWay, keepsRegister: false };

  it('asks before it gives a code of a register to a session at a provider that keeps none', () =>
    at(noRegister)(marked('AM', 'K')).when(correct('/')).questioned(`no-register:${day}-am-${underWay.placementId}`));

  it('counts a session again once its code is none of a register', () =>
    at(noRegister)(notCountedAs('no-register', marked('AM', '/')))
      .when(correct('I'))
      .then(corrected(factId(0), 'AM', 'I')));

  it('asks nothing again of what was confirmed when the session was marked', () => {
    const elsewhere = { ...underWay, timetable: [] };
    at(elsewhere)(notCountedAs('outside-timetable', marked('AM', 'K')))
      .when(correct('I'))
      .then(notCountedAs('outside-timetable', corrected(factId(0), 'AM', 'I')));
  });

  it('asks before it says of a child of compulsory school age that it is not', () =>
    given(marked('AM', 'K'))
      .when(correct('X'))
      .questioned(`of-compulsory-school-age:${day}-am-${underWay.placementId}`));

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
