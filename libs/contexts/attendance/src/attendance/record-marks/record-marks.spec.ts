import { describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import type { PlacementUnderWay } from '../../asks/placements-under-way.ts';
import { asked, factId, specification } from '#platform/testing';
import {
  childId,
  corrected,
  day,
  marked,
  notCountedAs,
  placementId,
  underWay,
  voided,
} from '../attendance.fixtures.ts';
import type { CivilDate } from '#platform/time';
import { answered, ofCompulsorySchoolAge } from '#statutory-rules';
import { attendanceStream } from '../attendance.ts';
import type { SessionMark } from '../marks-recorded.ts';
import { RecordMarks, recordMarks } from './record-marks.ts';
import type { Born } from '../../asks/pupils-born.ts';

const morning: SessionMark = { date: day, session: 'AM', code: 'K', placementId };
const afternoon: SessionMark = { ...morning, session: 'PM' };
const record = (...marks: readonly SessionMark[]) =>
  asked(RecordMarks, { childId, marks }, { receivedAt: '2026-01-14T16:00:00.000Z' });

describe('Recording marks', () => {
  const there = [underWay];
  const given = specification(attendanceStream, (command: RecordMarks, attendance) =>
    recordMarks(
      command,
      attendance,
      new Map(
        ['2006-08-31', '2024-08-16', '2025-07-31', '2026-01-13', day, '2026-01-15'].map((date) => [
          date as typeof day,
          there,
        ]),
      ),
      null,
    ),
  );

  it('writes one fact a session, true on its day', () =>
    given()
      .when(record({ ...morning, date: '2026-01-13', code: '/' }, morning, afternoon))
      .then(marked('AM', '/', '2026-01-13'), marked('AM', 'K'), marked('PM', 'K')));

  it('records the code set of the session’s own day, when another held', () =>
    given()
      .when(record({ ...morning, date: '2024-08-16', code: 'H' }))
      .then({
        ...marked('AM', 'H', '2024-08-16'),
        rules: [
          {
            ...{ rule: 'register.regs', version: '2006 Regs', result: 'AUTH', restsOn: [] },
            said: {
              inputs: { code: 'H', on: '2024-08-16', session: 'AM' },
              sentence: 'Code H on 16 August 2024: Holiday agreed (authorised absence).',
              caveats: ['Codes of the attendance register: unverified (from memory)'],
            },
          },
        ],
      }));

  it('marks a session anew once its mark was voided', () =>
    given(marked('AM', 'K'), voided(factId(0)))
      .when(record({ ...morning, code: 'I' }))
      .then(marked('AM', 'I')));

  const at = (placement: PlacementUnderWay, confirmed: readonly string[] = [], born: Born | null = null) => {
    const on = new Map((['2026-01-01', '2026-01-10', day] as const).map((date) => [date, [placement]] as const));
    const decide = specification(attendanceStream, (command: RecordMarks, attendance) =>
      recordMarks(command, attendance, on, born),
    );
    return (...marks: readonly SessionMark[]) =>
      decide().when(asked(RecordMarks, { childId, marks }, { receivedAt: '2026-01-14T16:00:00.000Z', confirmed }));
  };
  const mornings = {
    ...underWay,
    timetable: [
      { weekday: 'wednesday', session: 'AM' as const },
      { weekday: 'thursday', session: 'PM' as const },
    ],
  };
  const noRegister = { ...underWay, keepsRegister: false };

  it.each<[string, PlacementUnderWay, SessionMark, string[]]>([
    ['on a Saturday', underWay, { ...morning, date: '2026-01-10' }, ['weekend:2026-01-10-am']],
    ['on New Year’s Day', underWay, { ...morning, date: '2026-01-01' }, ['bank-holiday:2026-01-01-am']],
    [
      'outside the timetable of the placement',
      mornings,
      afternoon,
      [`outside-timetable:${day}-pm-${underWay.placementId}`],
    ],
    [
      'present in a register that is none',
      noRegister,
      { ...morning, code: '/' },
      [`no-register:${day}-am-${underWay.placementId}`],
    ],
    [
      'late in a register that is none',
      noRegister,
      { ...morning, code: 'L' },
      [`no-register:${day}-am-${underWay.placementId}`],
    ],
    [
      'on a Saturday in no register',
      noRegister,
      { ...morning, date: '2026-01-10', code: '/' },
      ['weekend:2026-01-10-am', `no-register:2026-01-10-am-${underWay.placementId}`],
    ],
  ])('asks before it marks a session %s', (_, placement, mark, codes) => at(placement)(mark).questioned(...codes));

  it('asks of all marks at once', () =>
    at(mornings)(morning, afternoon, { ...morning, date: '2026-01-10' }).questioned(
      'weekend:2026-01-10-am',
      `outside-timetable:${day}-pm-${underWay.placementId}`,
    ));

  it('asks about the other sessions though one is confirmed', () =>
    at(underWay, ['weekend:2026-01-10-am'])(
      { ...morning, date: '2026-01-10' },
      { ...afternoon, date: '2026-01-10' },
    ).questioned('weekend:2026-01-10-pm'));

  it('names the field that it asks about, and the session in words', () =>
    expect(() => at(mornings)(morning, { ...morning, date: '2026-01-10' }, afternoon).then()).toThrow(
      expect.objectContaining({
        questions: [
          expect.objectContaining({
            at: 'marks.1.date',
            words:
              'Saturday 10 January 2026, morning: Saturdays and Sundays are no school days. What you confirm is recorded, and not counted as possible.',
          }),
          expect.objectContaining({
            at: 'marks.2.code',
            words:
              'Wednesday 14 January 2026, afternoon: The timetable of the placement has no such session. What you confirm is recorded, and not counted as possible.',
          }),
        ],
      }),
    ));

  it.each<[string, PlacementUnderWay, SessionMark]>([
    ['a closure of a day of term where nobody knows of it', underWay, { ...morning, code: '#' }],
    ['a closure in the holidays', { ...underWay, isSchoolDay: false }, { ...morning, code: '#' }],
    ['a closure where the timetable has no session', { ...mornings, isSchoolDay: true }, { ...afternoon, code: '#' }],
    ['a closure on a bank holiday', underWay, { ...morning, date: '2026-01-01', code: '#' }],
    ['leave for a part-time timetable where that has no session', mornings, { ...afternoon, code: 'C2' }],
    [
      'one at a provider of whom it is not known whether it keeps a register',
      { ...underWay, keepsRegister: null },
      { ...morning, code: '/' },
    ],
  ])('asks nothing of %s', (_, placement, mark) => {
    const { date, session, code } = mark;
    at(placement)(mark).then(marked(session, code, date));
  });

  it('asks about a planned closure on a day of term', () => {
    const open = { ...underWay, isSchoolDay: true };
    const asked = `closed-in-term:${day}-am-${placementId}`;
    at(open)({ ...morning, code: '#' }).questioned(asked);
    at(open, [asked])({ ...morning, code: '#' }).then({ ...marked('AM', '#'), confirmed: ['closed-in-term'] });
    at(open)({ ...morning, code: 'K' }).then(marked('AM', 'K', day));
  });

  describe('by a code that is for whoever has no place', () => {
    const unplaced = (code: string) => `${code}:${day}-am-${placementId}`;

    it('asks about it, of a session that was agreed, and takes it where it is said why', () => {
      at(underWay)({ ...morning, code: 'E' }).questioned(unplaced('provision-was-made'));
      at(underWay)({ ...morning, code: 'Z' }).questioned(unplaced('not-prospective'));
      const confirmed = at(underWay, [unplaced('provision-was-made')])({ ...morning, code: 'E' });
      confirmed.then({ ...marked('AM', 'E'), confirmed: ['provision-was-made'] });
    });

    it('asks of one that was not agreed that alone', () =>
      at(mornings)({ ...afternoon, code: 'E' }).questioned(`outside-timetable:${day}-pm-${placementId}`));
  });

  describe('by a code that is for an age', () => {
    const [thirteen, sixteen] = ['2012-05-04', '2009-10-02'] as const;
    const asking = (code: string) => `${code}:${day}-am-${placementId}`;
    const unusual = asking('of-compulsory-school-age');

    it.each<[string, Born, SessionMark['code'], string]>([
      ['X of a child whose date of birth is not known', 'not-known', 'X', 'age-cannot-be-said'],
      ['X of a child of thirteen', thirteen, 'X', 'of-compulsory-school-age'],
      ['X of one of sixteen before the last Friday in June', sixteen, 'X', 'of-compulsory-school-age'],
      ['C2 of one who left that age last summer', '2009-08-31', 'C2', 'not-of-compulsory-school-age'],
    ])('asks about %s', (_, born, code, question) =>
      at(underWay, [], born)({ ...morning, code }).questioned(asking(question)),
    );

    it('says of which session, by which field, what the code is for', () =>
      expect(() => at(underWay, [], thirteen)(afternoon, { ...morning, code: 'X' }).then()).toThrow(
        expect.objectContaining({
          questions: [
            expect.objectContaining({
              at: 'marks.1.code',
              words:
                'Wednesday 14 January 2026, morning: X is for a child who is not of compulsory school age, and on that day this child is. Another code may be meant. If it is right, say why.',
            }),
          ],
        }),
      ));

    it('records it all the same once it is confirmed, counted as its code says, with the rule that made it unusual', () => {
      const confirmed = at(underWay, [unusual], thirteen)({ ...morning, code: 'X' });
      const { inputs, sentence, caveats } = answered(ofCompulsorySchoolAge(thirteen, day));
      const fact = marked('AM', 'X');
      confirmed.then({
        ...fact,
        rules: [
          ...fact.rules!,
          { rule: 'csa.end', version: 'EA 1996 s8', result: true, restsOn: [], said: { inputs, sentence, caveats } },
        ],
        confirmed: ['of-compulsory-school-age'],
      });
    });

    it.each<[string, CivilDate | null, SessionMark['code']]>([
      ['X of one who left that age', '2009-08-31', 'X'],
      ['X of one who is too young for it', '2021-03-02', 'X'],
      ['C2 of one of that age', thirteen, 'C2'],
      ['X where nobody can tell the date of birth any more', null, 'X'],
      ['another code, whatever the age', thirteen, 'I'],
    ])('asks nothing about %s', (_, born, code) =>
      at(underWay, [], born)({ ...morning, code }).then(marked('AM', code)),
    );
  });

  it.each<[string, SessionMark, string, string]>([
    ['of a day to come', { ...morning, date: '2026-01-15' }, 'session-to-come', 'marks.1.date'],
    ['of a session that is marked', morning, 'already-marked', 'marks.1.code'],
    ['without a placement', { ...afternoon, date: '2026-01-12' }, 'no-placement', 'marks.1.placementId'],
  ])('is refused at the field of one %s', (_, mark, reason, field) =>
    at(underWay)(morning, mark).refused(reason, field),
  );

  it('does not count what was confirmed, and says so of that mark alone', () =>
    at(mornings, [`outside-timetable:${day}-pm-${underWay.placementId}`])(morning, afternoon).then(marked('AM', 'K'), {
      ...notCountedAs('outside-timetable', marked('PM', 'K')),
      confirmed: ['outside-timetable'],
    }));

  it.each([
    ['without a mark', [], record(), 'no-marks'],
    ['for a session that is marked', [marked('AM', 'K')], record(morning), 'already-marked'],
    [
      'for one whose mark was corrected',
      [marked('AM', 'K'), corrected(factId(0), 'AM', 'I')],
      record(morning),
      'already-marked',
    ],
    ['for one session twice', [], record(morning, { ...morning, code: 'I' }), 'already-marked'],
    ['for a session to come', [], record({ ...morning, date: '2026-01-15' }), 'session-to-come'],
    ['for two school years at once', [], record({ ...morning, date: '2025-07-31' }, morning), 'two-school-years'],
    ['with the afternoon’s stroke in the morning', [], record({ ...morning, code: '\\' }), 'wrong-session'],
    ['with the morning’s stroke in the afternoon', [], record({ ...afternoon, code: '/' }), 'wrong-session'],
    ['with a code withdrawn on 19 August 2024', [], record({ ...morning, code: 'H' }), 'withdrawn-code'],
    ['with a code that came then, before', [], record({ ...morning, date: '2024-08-16' }), 'not-yet-a-code'],
    ['before the law of registers that is held', [], record({ ...morning, date: '2006-08-31' }), 'no-register-law'],
    ['on a day without a placement', [], record({ ...morning, date: '2026-01-12' }), 'no-placement'],
    ['in another placement', [], record({ ...morning, placementId: derivedId('another') }), 'no-placement'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
