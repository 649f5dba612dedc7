import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import {
  childId,
  corrected,
  day,
  marked,
  placementId,
  providerId,
  startEventId,
  voided,
} from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import type { SessionMark } from '../marks-recorded.ts';
import { RecordMarks, recordMarks } from './record-marks.ts';

const morning: SessionMark = { date: day, session: 'AM', code: 'K', placementId };
const afternoon: SessionMark = { ...morning, session: 'PM' };
const record = (...marks: readonly SessionMark[]) =>
  asked(RecordMarks, { childId, marks }, { receivedAt: '2026-01-14T16:00:00.000Z' });

describe('Recording marks', () => {
  const there = [{ placementId, providerId, startEventId }];
  const given = specification(attendanceStream, (command: RecordMarks, attendance) =>
    recordMarks(
      command,
      attendance,
      new Map(['2024-08-18', '2025-07-31', '2026-01-13', day, '2026-01-15'].map((date) => [date as typeof day, there])),
    ),
  );

  it('writes one fact a session, true on its day', () =>
    given()
      .when(record({ ...morning, date: '2026-01-13', code: '/' }, morning, afternoon))
      .then(marked('AM', '/', '2026-01-13'), marked('AM', 'K'), marked('PM', 'K')));

  it('records the code set of the session’s own day, when another held', () =>
    given()
      .when(record({ ...morning, date: '2024-08-18', code: 'H' }))
      .then({
        ...marked('AM', 'H', '2024-08-18'),
        rules: [
          {
            ...{ rule: 'register.regs', version: '2006 Regs', result: 'AUTH' },
            inputs: { code: 'H', on: '2024-08-18', session: 'AM' },
          },
        ],
      }));

  it('marks a session anew once its mark was voided', () =>
    given(marked('AM', 'K'), voided(factId(0)))
      .when(record({ ...morning, code: 'I' }))
      .then(marked('AM', 'I')));

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
    ['with a code that came then, before', [], record({ ...morning, date: '2024-08-18' }), 'not-yet-a-code'],
    ['on a day without a placement', [], record({ ...morning, date: '2026-01-12' }), 'no-placement'],
    ['in another placement', [], record({ ...morning, placementId: derivedId('another') }), 'no-placement'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
