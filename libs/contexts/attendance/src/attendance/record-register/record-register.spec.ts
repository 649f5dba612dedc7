import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import {
  childId,
  corrected,
  day,
  marked,
  notCountedAs,
  placementId,
  providerId,
  underWay,
  voided,
} from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import { RecordRegister, recordRow, type RowOfRegister } from './record-register.ts';

const morning = { date: day, session: 'AM', code: 'K' } as const;
const row = { childId, placementId, marks: [morning, { ...morning, session: 'PM' }] } satisfies RowOfRegister;
const register = (change: Partial<RowOfRegister> = {}, at = providerId) =>
  asked(RecordRegister, { providerId: at, rows: [{ ...row, ...change }] }, { receivedAt: '2026-01-14T16:00:00.000Z' });

describe('A row of a place’s register', () => {
  const besides = { ...underWay, placementId: derivedId('besides'), providerId: derivedId('another') };
  const onDay = new Map([[day, [underWay, besides]]]);
  const given = specification(attendanceStream, ({ data, envelope }: RecordRegister, attendance, facts) =>
    recordRow(
      { providerId: data.providerId, row: data.rows[0]!, underWay: onDay, year: '2025-26', born: null },
      envelope,
      attendance,
      facts,
    ),
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

  const changed = { ...morning, code: 'I', insteadOf: 'K', reason: 'a note came later' } as const;
  const afternoon = { ...morning, session: 'PM' } as const;

  it('changes a mark that stands, with its why, beside those that are new', () =>
    given(marked('AM', 'K'))
      .when(register({ marks: [changed, afternoon] }))
      .then(corrected(factId(0), 'AM', 'I'), marked('PM', 'K')));

  it.each([
    ['without its why', [marked('AM', 'K')], { ...changed, reason: null }, 'changed-without-why', 'reason'],
    ['that was changed meanwhile', [marked('AM', 'B')], changed, 'changed-meanwhile', 'code'],
    ['that was voided meanwhile', [marked('AM', 'K'), voided(factId(0))], changed, 'mark-gone', 'code'],
    ['to the code that it has', [marked('AM', 'K')], { ...changed, code: 'K' }, 'same-code', 'code'],
    ['to the stroke of the afternoon', [marked('AM', 'K')], { ...changed, code: '\\' }, 'wrong-session', 'code'],
  ] as const)('does not change a mark %s, and names its field', (_, past, mark, reason, field) =>
    given(...past)
      .when(register({ marks: [afternoon, mark] }))
      .refused(reason, `marks.1.${field}`),
  );

  it('does not change a mark that another placement gave', () =>
    given(marked('AM', 'K'))
      .when(register({ placementId: derivedId('besides'), marks: [changed] }, derivedId('another')))
      .refused('at-another-place', 'marks.0.code'));

  it('is recorded of its school year alone, and a refusal names the mark as it was sent', () => {
    const before = { ...morning, date: '2025-07-31' } as const;
    given()
      .when(register({ marks: [before, morning] }))
      .then(marked('AM', 'K'));
    given(marked('AM', 'I'))
      .when(register({ marks: [before, morning] }))
      .refused('already-marked', 'marks.1.code');
  });

  it('does not change one mark twice', () =>
    given(marked('AM', 'K'))
      .when(register({ marks: [changed, { ...changed, code: 'M' }] }))
      .refused('changed-meanwhile', 'marks.1.code'));

  it('asks at once of a mark that is new and of one that is changed', () => {
    const none = new Map([[day, [{ ...underWay, keepsRegister: false }]]]);
    const at = specification(attendanceStream, ({ data, envelope }: RecordRegister, attendance, facts) =>
      recordRow(
        { providerId: data.providerId, row: data.rows[0]!, underWay: none, year: '2025-26', born: null },
        envelope,
        attendance,
        facts,
      ),
    );
    const strokes = register({
      marks: [
        { ...changed, code: '/' },
        { ...afternoon, code: '\\' },
      ],
    });
    const questions = ['am', 'pm'].map((half) => `no-register:${day}-${half}-${placementId}`);
    at(marked('AM', 'K'))
      .when(strokes)
      .questioned(...questions);
    at(marked('AM', 'K'))
      .when(asked(RecordRegister, strokes.data, { receivedAt: '2026-01-14T16:00:00.000Z', confirmed: questions }))
      .then(
        { ...notCountedAs('no-register', corrected(factId(0), 'AM', '/')), confirmed: ['no-register'] },
        { ...notCountedAs('no-register', marked('PM', '\\')), confirmed: ['no-register'] },
      );
  });

  it('asks of a code that is for another age, whether it is new or takes the place of one', () => {
    const at = specification(attendanceStream, ({ data, envelope }: RecordRegister, attendance, facts) =>
      recordRow(
        { providerId: data.providerId, row: data.rows[0]!, underWay: onDay, year: '2025-26', born: '2012-05-04' },
        envelope,
        attendance,
        facts,
      ),
    );
    at(marked('AM', 'K'))
      .when(
        register({
          marks: [
            { ...changed, code: 'X' },
            { ...afternoon, code: 'X' },
          ],
        }),
      )
      .questioned(...['am', 'pm'].map((half) => `of-compulsory-school-age:${day}-${half}-${placementId}`));
  });
});
