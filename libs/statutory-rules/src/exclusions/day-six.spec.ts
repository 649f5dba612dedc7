import { describe, expect, it } from '@jest/globals';
import { answered, civilDate, hours, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  daySixStatus,
  mayLeaveRollFrom,
  permanentExclusionDaySix,
  type DaySix,
  type ExcludedChild,
  type RegulationFiveFacts,
  type Suspension,
} from './index.ts';

const child: ExcludedChild = { dateOfBirth: '2012-05-10', examinationsLeft: null, regulation5: null };
const suspension = (from: IsoDate, to: IsoDate): Suspension => ({ kind: 'suspension', from, to });
const excluded = (from: IsoDate, before: readonly Suspension[] = [], who = child) =>
  answered(permanentExclusionDaySix(from, before, CAL_A, who));
const HOME = { owed: true, holder: 'home local authority', legalBasis: 'ea1996-s19' } as const;

describe('Sixth school day of a permanent exclusion [excl.day6]', () => {
  it.each(
    vectors<'first' | 'regs' | 'guidance'>(
      'V-DAY6',
      `id,first,regs,guidance
       d1,2026-02-11,2026-02-25,2026-02-26
       d2,2026-02-13,2026-02-27,2026-03-02
       d3,2026-02-09,2026-02-23,2026-02-24
       d4,2026-01-06,2026-01-13,2026-01-14
       d4 from the INSET day,2026-01-05,2026-01-13,2026-01-14`,
    ),
  )('$id: excluded from $first is due on $regs, by the guidance on $guidance', ({ first, regs, guidance }) => {
    const { result, reading } = excluded(civilDate(first));
    expect(result).toMatchObject({ sixthDay: regs, guidanceDay: guidance, joinedDay: null, actBy: regs });
    expect(result.duty).toEqual(HOME);
    expect(reading?.chosen).toBe("the regulations' reading");
    expect(reading?.others.map((other) => other.result.sixthDay)).toEqual([guidance]);
  });

  it('V-DAY6 d8: shows both dates after a suspension of five days, and works to the earlier', () => {
    const { result, reading, sentence, restsOn } = excluded('2026-03-09', [suspension('2026-03-02', '2026-03-06')]);
    expect(result).toMatchObject({
      sixthDay: '2026-03-16',
      joinedDay: '2026-03-09',
      guidanceDay: '2026-03-17',
      actBy: '2026-03-09',
      duty: HOME,
    });
    expect(reading?.others.map((other) => other.result.sixthDay)).toEqual(['2026-03-17', '2026-03-09']);
    expect(sentence).toContain(
      ' Monday 9 March 2026 if joined to the suspension before it: unsettled, so work to the earlier.',
    );
    expect(restsOn.map(({ id }) => id)).toContain('excl.day6.consecutive');
  });

  it.each<[string, Suspension[], IsoDate | null]>([
    ['a suspension that ended a school day earlier is not joined', [suspension('2026-03-02', '2026-03-05')], null],
    [
      'a run of eight days cannot bring it before the exclusion',
      [suspension('2026-02-25', '2026-03-06')],
      '2026-03-09',
    ],
    ['three days before leave three', [suspension('2026-03-04', '2026-03-06')], '2026-03-11'],
    [
      'a lunchtime before is no day of a run',
      [{ kind: 'lunchtime suspension', from: '2026-03-06', to: '2026-03-06' }],
      null,
    ],
    [
      'the morning of its own first day moves nothing',
      [{ kind: 'suspension', from: '2026-03-09', to: '2026-03-09', ends: 'AM' }],
      null,
    ],
    [
      'a morning of its first day carries a run up to it',
      [{ kind: 'suspension', from: '2026-03-05', to: '2026-03-09', ends: 'AM' }],
      '2026-03-12',
    ],
  ])('%s', (_, before, joinedDay) => {
    const { result, reading } = excluded('2026-03-09', before);
    expect(result.joinedDay).toBe(joinedDay);
    expect(reading?.others).toHaveLength(joinedDay === null ? 1 : 2);
  });

  it('says where a half day before it counts as a day of the run', () => {
    const half: Suspension = { kind: 'suspension', from: '2026-03-05', to: '2026-03-06', starts: 'PM' };
    const words = 'A day of which one session was lost counts as a day of the run (local choice)';
    expect(excluded('2026-03-09', [half]).caveats).toContain(words);
    expect(excluded('2026-03-09', [suspension('2026-03-05', '2026-03-06')]).caveats).not.toContain(words);
  });

  it('says it in the officer’s words', () =>
    expect(excluded('2026-02-11').sentence).toBe(
      "Sixth school day of the exclusion that began on 11 February: Wednesday 25 February 2026; half-term 16 to 20 February not counted; the regulations' reading. Full-time education is owed by the home local authority. Some practitioners use Thursday 26 February 2026 (the guidance's reading, sixth after the first day).",
    ));

  it('gives the sixth day alone where the calendar ends on it', () => {
    const { result, reading } = excluded('2026-03-26');
    expect(result).toMatchObject({ sixthDay: '2026-04-02', guidanceDay: null });
    expect(reading?.others).toEqual([]);
  });

  it('says what in it is unverified, and in what it rests on', () => {
    const { caveats, restsOn } = excluded('2026-02-11');
    expect(caveats).toEqual([
      'The wording of regulation 4(3)(a) on the day from which a permanent exclusion is counted (from memory, unverified)',
      expect.stringContaining('In force from 1 August 1998'),
      expect.stringContaining('The school year begins with the first term after July (s579)'),
      'School day: unverified (from memory)',
    ]);
    expect(restsOn.map(({ id }) => id)).toEqual(['csa.end', 'calendar.school-day']);
  });

  it('has no answer before the Regulations', () => {
    const terms = [{ name: 'spring 2007', from: '2007-01-08' as IsoDate, to: '2007-03-30' as IsoDate }];
    const answer = permanentExclusionDaySix('2007-02-01', [], { ...CAL_A, terms, closures: [] }, child);
    expect(answer).toMatchObject({ kind: 'gap', reason: 'before the first version' });
  });
});

describe('The duty on the sixth school day [excl.day6]', () => {
  const year11 = (entered: number, left: number): RegulationFiveFacts => ({
    year: 11,
    examinations: { entered, left },
    plan: null,
  });
  it.each<[string, Partial<ExcludedChild>, unknown]>([
    ['five, before the prescribed day of 31 March', { dateOfBirth: '2021-01-15' }, 'not of compulsory school age'],
    ['sixteen, the leaving date in June not reached', { dateOfBirth: '2009-12-01' }, undefined],
    ['past the leaving date', { dateOfBirth: '2009-08-01' }, 'not of compulsory school age'],
    ['examinations over', { regulation5: year11(5, 0) }, 'examinations over'],
    ['an examination left', { regulation5: year11(5, 1) }, undefined],
  ])('%s', (_, change, why) => {
    const { duty, actBy } = excluded('2026-02-11', [], { ...child, ...change }).result;
    expect(duty).toEqual(why === undefined ? HOME : { owed: false, why });
    expect(actBy).toBe(why === undefined ? '2026-02-25' : null);
  });

  it('is judged by age on the sixth school day, not the first', () => {
    const who = { ...child, dateOfBirth: '2021-03-31' as IsoDate };
    expect(excluded('2026-03-24', [], who).result.duty.owed).toBe(true); // day 6 is 31 March
    expect(excluded('2026-03-23', [], who).result.duty.owed).toBe(false);
  });

  it('says why it is not owed, and by which rules', () => {
    const plan = { weeklyMost: hours(12), weeklyNorm: hours(25), weeklyGiven: hours(12) };
    const regulation5 = { ...year11(0, 0), plan };
    const { sentence, restsOn } = excluded('2026-02-11', [], { ...child, regulation5 });
    expect(sentence).toContain('Full-time duty excepted on 25 February 2026: the plan caps the weekly hours');
    expect(restsOn.map(({ id }) => id)).toEqual(['csa.end', 'excl.regulation5', 'calendar.school-day']);
  });
});

describe('Met or breached [excl.day6]', () => {
  const sixth: DaySix = { day: '2026-02-25', duty: HOME };
  it.each<[string, IsoDate | null, IsoDate, string, string]>([
    [
      'begun early',
      '2026-02-23',
      '2026-02-23',
      'met',
      'Met: full-time education began on Monday 23 February 2026, due by Wednesday 25 February 2026.',
    ],
    [
      'begun on the day',
      '2026-02-25',
      '2026-03-30',
      'met',
      'Met: full-time education began on Wednesday 25 February 2026, due by Wednesday 25 February 2026.',
    ],
    [
      'begun a day late',
      '2026-02-26',
      '2026-02-26',
      'breached',
      'Breached: full-time education was due by Wednesday 25 February 2026; it began on Thursday 26 February 2026.',
    ],
    [
      'not begun, the day not over',
      null,
      '2026-02-25',
      'not yet due',
      'Not yet begun: due by the end of Wednesday 25 February 2026.',
    ],
    [
      'not begun, the day over',
      null,
      '2026-02-26',
      'breached',
      'Breached: full-time education was due by Wednesday 25 February 2026; none has begun.',
    ],
    [
      'only planned',
      '2026-02-25',
      '2026-02-24',
      'not yet due',
      'Not yet begun: due by the end of Wednesday 25 February 2026.',
    ],
    [
      'only planned, and late',
      '2026-03-02',
      '2026-02-27',
      'breached',
      'Breached: full-time education was due by Wednesday 25 February 2026; none has begun.',
    ],
  ])('%s', (_, begunOn, asAt, status, sentence) =>
    expect(answered(daySixStatus(sixth, begunOn, asAt))).toMatchObject({ result: status, sentence }),
  );

  it('is not moved by the name leaving the roll before it', () => {
    const answer = excluded('2026-02-11');
    const off = answered(mayLeaveRollFrom('2026-02-11', { kind: 'declined in writing', on: '2026-02-13' })).result!;
    const due = { day: answer.result.sixthDay, duty: answer.result.duty };
    expect(off < due.day).toBe(true);
    expect(Object.keys(answer.inputs)).toEqual(['from', 'suspensionsBefore', 'calendar', 'child']);
    expect(answered(daySixStatus(due, null, '2026-02-26')).result).toBe('breached');
  });
});

describe('An exclusion that cannot be', () => {
  const pex =
    (from: IsoDate, before: readonly Suspension[] = [], change: Partial<ExcludedChild> = {}) =>
    () =>
      excluded(from, before, { ...child, ...change });
  const AFTER = 'suspended-after-permanent-exclusion';
  it.each<[string, string, () => unknown]>([
    ['from', 'not-a-civil-date', pex('2026-02-30')],
    ['calendar', 'beyond-the-calendar', pex('2026-03-27')],
    ['from', 'beyond-the-calendar', pex('2026-04-20')],
    ['suspensionsBefore', AFTER, pex('2026-03-09', [suspension('2026-03-09', '2026-03-10')])],
    ['suspensionsBefore', AFTER, pex('2026-03-09', [suspension('2026-03-09', '2026-03-09')])],
    [
      'suspensionsBefore',
      AFTER,
      pex('2026-03-09', [{ kind: 'suspension', from: '2026-03-09', to: '2026-03-09', starts: 'PM' }]),
    ],
    [
      'suspensionsBefore',
      AFTER,
      pex('2026-03-09', [{ kind: 'lunchtime suspension', from: '2026-03-06', to: '2026-03-10' }]),
    ],
    ['dateOfBirth', 'not-a-civil-date', pex('2026-02-11', [], { dateOfBirth: '2012-02-30' })],
    ['dateOfBirth', 'before-birth', pex('2026-02-11', [], { dateOfBirth: '2026-02-26' })],
    ['examinationsLeft', 'not-a-whole-number', pex('2026-02-11', [], { examinationsLeft: -1 })],
    [
      'examinationsLeft',
      'fewer-than-public-ones',
      pex('2026-02-11', [], {
        examinationsLeft: 0,
        regulation5: { year: 11, examinations: { entered: 2, left: 1 }, plan: null },
      }),
    ],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  const sixth: DaySix = { day: '2026-02-25', duty: HOME };
  it.each<[string, string, () => unknown]>([
    ['begunOn', 'not-a-civil-date', () => daySixStatus(sixth, '2026-02-31', '2026-03-01')],
    ['asAt', 'not-a-civil-date', () => daySixStatus(sixth, null, '2026-13-01')],
    ['sixth.day', 'not-a-civil-date', () => daySixStatus({ ...sixth, day: '2026-02-29' }, null, '2026-03-01')],
    [
      'sixth.duty',
      'no-duty-owed',
      () => daySixStatus({ ...sixth, duty: { owed: false, why: 'not of compulsory school age' } }, null, '2026-03-01'),
    ],
  ])('nor has a status: %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
