import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import { childId, day, marked, placementId, providerId, underWay } from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import { RecordRegister, recordRow, type RowOfRegister } from './record-register.ts';

const morning = { date: day, session: 'AM', code: 'K' } as const;
const row = { childId, placementId, marks: [morning, { ...morning, session: 'PM' }] } satisfies RowOfRegister;
const register = (change: Partial<RowOfRegister> = {}, at = providerId) =>
  asked(RecordRegister, { providerId: at, rows: [{ ...row, ...change }] }, { receivedAt: '2026-01-14T16:00:00.000Z' });

describe('A row of a place’s register', () => {
  const besides = { ...underWay, placementId: derivedId('besides'), providerId: derivedId('another') };
  const onDay = new Map([[day, [underWay, besides]]]);
  const given = specification(attendanceStream, ({ data, envelope }: RecordRegister, attendance) =>
    recordRow({ providerId: data.providerId, row: data.rows[0]!, underWay: onDay }, envelope, attendance),
  );

  it('is recorded as if the child’s marks had come alone', () =>
    given().when(register()).then(marked('AM', 'K'), marked('PM', 'K')));

  it('is refused at the field that names the placement', () =>
    given()
      .when(register({}, derivedId('another')))
      .refused('at-another-place', 'placementId'));

  it.each([
    ['of a placement at another place', [], register({}, derivedId('another')), 'at-another-place'],
    ['of another placement', [], register({ placementId: derivedId('another') }), 'no-placement'],
    ['for a session that is marked', [marked('PM', 'I')], register(), 'already-marked'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
