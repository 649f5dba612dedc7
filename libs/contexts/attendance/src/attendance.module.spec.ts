import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, type Actor } from '#platform/event-sourcing';
import { embeddedPlatform, type EmbeddedPlatform } from '#platform/testing';
import { SettableClock, type CivilDate } from '#platform/time';
import { childId, placementId, providerId, underWay } from './attendance/attendance.fixtures.ts';
import { CorrectMark } from './attendance/correct-mark/correct-mark.ts';
import { RecordMarks } from './attendance/record-marks/record-marks.ts';
import { RecordRegister } from './attendance/record-register/record-register.ts';
import { VoidMark } from './attendance/void-mark/void-mark.ts';
import { attendance } from './attendance.module.ts';
import { DaysInPlacements } from './asks/days-in-placements.ts';
import { PlacementsUnderWay } from './asks/placements-under-way.ts';
import { PupilsBorn } from './asks/pupils-born.ts';
import { AskSessionsAttended } from './answers/sessions-attended.query.ts';
import { FindAttendance } from './views/current-attendance/find-attendance.query.ts';

const actor: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };
const answers = { ...sen, actor: { ...actor, role: 'process:answers', team: null } };
const date = '2026-01-14' as const;
const mark = { date, session: 'AM', code: 'K', placementId } as const;

/** Of the placement of every mark here, and of others that a case makes up. */
const daysThere = new Map([[placementId, { from: '2025-01-01', to: '9999-12-31' }]]);

describe('Attendance, on the embedded stores', () => {
  let platform: EmbeddedPlatform, gateway: EmbeddedPlatform['gateway'];
  const [askedFor, birthsAsked]: [unknown[], string[]] = [[], []];
  beforeAll(async () => {
    const there = async (children: readonly string[], days: readonly CivilDate[], named?: readonly string[]) => {
      askedFor.push(named);
      return new Map(
        children.map((child) => [child, new Map(days.flatMap((on) => (on >= '2025-06-01' ? [[on, [underWay]]] : [])))]),
      );
    };
    const bornOn = async (children: readonly string[]) => {
      birthsAsked.push(...children);
      return new Map(children.map((child) => [child, '2012-05-04' as const]));
    };
    platform = await embeddedPlatform({
      contexts: [attendance],
      answers: [
        { provide: PlacementsUnderWay, useValue: { on: there } },
        { provide: DaysInPlacements, useValue: { of: () => Promise.resolve(daysThere) } },
        { provide: PupilsBorn, useValue: { on: bornOn } },
      ],
      clock: new SettableClock('2026-01-15T09:00:00.000Z'),
    });
    ({ gateway } = platform);
  });
  afterAll(() => platform.close());

  it('keeps a year’s marks in one register, opened by the first', async () => {
    const summer = { childId, marks: [{ ...mark, date: '2025-07-18' as const }] };
    expect(await gateway.send(RecordMarks, summer, sen)).toMatchObject({ opened: true, id: `${childId}-2024-25` });
    const marks = [mark, { ...mark, session: 'PM', code: 'N' }] as const;
    const winter = await gateway.send(RecordMarks, { childId, marks }, sen);
    expect(winter).toMatchObject({ opened: true, id: `${childId}-2025-26`, revision: 1 });
    await expect(gateway.send(RecordMarks, { childId, marks }, sen)).rejects.toMatchObject({
      reason: 'already-marked',
    });

    const [, afternoon] = winter.events;
    const corrected = { childId, markId: afternoon!.id, date, code: 'I', reason: 'the parent rang' } as const;
    const { position } = await gateway.send(CorrectMark, corrected, sen);
    const found = await gateway.ask(FindAttendance, { childId, schoolYear: null }, { ...sen, after: position! });
    expect(found).toMatchObject({
      ...{
        schoolYear: '2025-26',
        attendance: { n: 1, d: 2 },
        persistent: { reached: true },
        severe: { reached: true },
      },
      marks: [{ code: 'K' }, { code: 'I', markId: afternoon!.id }],
    });
  });

  it('opens the date of birth of those alone who are given a code that is for an age', async () => {
    const [old, young] = [derivedId('child', 'old'), derivedId('child', 'young')];
    const row = (id: string, code: 'I' | 'X') => ({
      childId: id,
      placementId,
      marks: [{ date, session: 'AM' as const, code }],
    });
    const register = { providerId, rows: [row(old, 'I'), row(young, 'X')] };
    const of = `of-compulsory-school-age:${date}-am-${placementId}`;
    await expect(gateway.send(RecordRegister, register, sen)).rejects.toMatchObject({
      questions: [{ at: 'rows.1.marks.0.code' }],
    });
    expect(new Set(birthsAsked)).toEqual(new Set([young]));
    const confirmation = { what: [of], because: 'Registered abroad' };
    expect(await gateway.send(RecordRegister, register, { ...sen, confirmation })).toMatchObject({ refused: [] });
  });

  it('records a place’s register whole, or says of each row why not', async () => {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => derivedId('child', name));
    const marks = [{ date, session: 'AM', code: '/' }] as const;
    const row = (id: string | undefined) => ({ childId: id!, placementId, marks });
    const register = { providerId, rows: [row(one), row(two), row(three)] };
    const written = await gateway.send(RecordRegister, register, sen);
    expect(written).toMatchObject({ refused: [], parts: [one, two, three].map((id) => ({ id: `${id}-2025-26` })) });
    const afternoon = [{ date, session: 'PM', code: '/' }] as const;
    const wrong = { providerId, rows: [{ ...row(one), marks: afternoon }, row(two), row(derivedId('four'))] };
    await expect(gateway.send(RecordRegister, wrong, sen)).rejects.toMatchObject({
      rows: [
        { at: 'rows.0.marks.0.code', code: 'wrong-session' },
        { at: 'rows.1.marks.0.code', code: 'already-marked' },
      ],
    });
    const after = { ...sen, after: written.position! };
    expect(await gateway.ask(FindAttendance, { childId: three!, schoolYear: null }, after)).toMatchObject({
      marks: [{ date, session: 'AM', code: '/' }],
    });
  });

  it('answers what a review freezes: one placement, to a day, over the years', async () => {
    const upTo = (on: CivilDate) => gateway.ask(AskSessionsAttended, { childId, placementId, on }, answers);
    const figure = { rule: 'attendance.figure', version: 'sessions over possible sessions' };
    const basis = 'placement';
    expect(await upTo('2025-07-17')).toMatchObject({
      ...{ attendance: null, rule: { ...figure, result: null, said: { inputs: { possible: 0, basis } } } },
    });
    expect(await upTo('2026-01-13')).toMatchObject({
      ...{
        attendance: { n: 1, d: 1 },
        rule: { ...figure, result: '1/1', said: { inputs: { possible: 1, attended: 1, basis } } },
      },
    });
    expect(await upTo('2026-01-14')).toMatchObject({
      attendance: { n: 2, d: 3 },
      rule: { ...figure, result: '2/3', said: { inputs: { possible: 3, attended: 2, byCode: { K: 2, I: 1 }, basis } } },
    });
  });

  it('keeps a session that was confirmed, and counts it in no figure', async () => {
    const saturday = { childId, marks: [{ ...mark, date: '2026-01-10' as const }] };
    await expect(gateway.send(RecordMarks, saturday, sen)).rejects.toThrow(/Saturday 10 January 2026, morning/);
    const confirmed = { ...sen, confirmation: { what: ['weekend:2026-01-10-am'], because: 'a trip of the group' } };
    const { position } = await gateway.send(RecordMarks, saturday, confirmed);
    const found = await gateway.ask(FindAttendance, { childId, schoolYear: null }, { ...sen, after: position! });
    expect(found).toMatchObject({
      ...{ attendance: { n: 1, d: 2 }, counts: { possible: 2 } },
      marks: [{ date: '2026-01-10', notCounted: 'weekend' }, { notCounted: null }, { notCounted: null }],
    });
    const after = { ...answers, after: position! };
    expect(await gateway.ask(AskSessionsAttended, { childId, placementId, on: '2026-01-13' }, after)).toMatchObject({
      attendance: { n: 1, d: 1 },
    });
  });

  it('has no figure for a child without marks, and none where the last mark was voided', async () => {
    const nobody = { childId: derivedId('nobody'), schoolYear: null };
    expect(await gateway.ask(FindAttendance, nobody, sen)).toMatchObject({ schoolYear: null, attendance: null });
    const { marks } = await gateway.ask(FindAttendance, { childId, schoolYear: '2024-25' }, sen);
    const { markId, date: day } = marks[0]!;
    const { position } = await gateway.send(
      VoidMark,
      { childId, markId, date: day, noSession: null, reason: 'another child' },
      sen,
    );
    const after = { ...sen, after: position! };
    expect(await gateway.ask(FindAttendance, { childId, schoolYear: '2024-25' }, after)).toMatchObject({
      ...{ marks: [], attendance: null, persistent: null },
    });
  });

  it('asks for the placements that a command names, and so waits for nothing that was recorded of others', () => {
    expect(askedFor.length).toBeGreaterThan(4);
    for (const named of askedFor) expect(named).toEqual([placementId]);
  });
});
