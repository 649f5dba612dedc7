import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { announcedTimeLimit, newSpellFrom, placementSpells, type NonSchoolStay } from './index.ts';

const stay = (from: IsoDate, to: IsoDate, sessionsAWeek = 10): NonSchoolStay => ({ from, to, sessionsAWeek });
const limit = (stays: NonSchoolStay[], on: IsoDate = '2026-01-12') => announcedTimeLimit(stays, on);
const ON: IsoDate = '2026-01-12';
const spells = (stays: NonSchoolStay[], own: number | null = null) => answered(placementSpells(stays, ON, own));
const wouldBe = (stays: NonSchoolStay[]) => limit(stays).wouldBe[0]!.result;

describe('Announced limits [nonschool.ap.limits@12 weeks or four sessions]', () => {
  it('V-NSAP: a full-time placement from 2026-01-12 has its last day within on 2026-04-05', () => {
    expect(wouldBe([stay('2026-01-12', '2026-04-05')])).toMatchObject({
      exceeds: false,
      lastDayWithin: '2026-04-05',
      spell: { days: 84 },
    });
    expect(wouldBe([stay('2026-01-12', '2026-04-06')]).exceeds).toBe(true);
  });

  it('V-NSAP: 4 sessions a week from 2025-09-08 to 2026-07-17 are within', () =>
    expect(wouldBe([stay('2025-09-08', '2026-07-17', 4)]).exceeds).toBe(false));

  it('V-NSAP: 5 sessions a week for 13 weeks exceed', () =>
    expect(wouldBe([stay('2026-01-12', addDays('2026-01-12', 13 * 7 - 1), 5)]).exceeds).toBe(true));

  it('is never in force: a gap, with what would be', () => {
    const answer = limit([stay('2026-01-12', '2026-04-10')]);
    expect(answer).toMatchObject({ kind: 'gap', reason: 'commencement not established' });
    expect(answer.wouldBe[0]!.sentence).toBe(
      'More than what the government has announced but not yet made a rule: 12 weeks at most (to Sunday 5 April 2026), or 4 sessions a week. It runs from Monday 12 January 2026 to Friday 10 April 2026 (89 days), on up to 10 sessions a week.',
    );
    expect(answer.wouldBe[0]!.sentence).not.toContain('breach');
    expect(limit([stay('2026-01-12', '2026-04-05')]).wouldBe[0]!.sentence).toBe(
      'Within what the government has announced but not yet made a rule: 12 weeks at most (to Sunday 5 April 2026), or 4 sessions a week.',
    );
  });

  it('records no gap of a council’s own where none was given', () => {
    expect(limit([stay('2026-01-12', '2026-04-10')]).inputs).toMatchObject({ own: null });
    const own = announcedTimeLimit([stay('2026-01-05', '2026-01-30'), stay('2026-02-09', '2026-03-27')], ON, 1);
    expect(own.inputs).toMatchObject({ own: 1 });
    expect(own.wouldBe[0]!.result.spell.from).toBe('2026-02-09');
  });

  it('would be nothing before the announcement', () =>
    expect(limit([stay('2025-01-06', '2025-06-06')], '2025-08-31').wouldBe).toEqual([]));

  it('looks at the latest stay', () =>
    expect(wouldBe([stay('2026-05-11', '2026-06-05'), stay('2025-01-06', '2025-06-06')]).exceeds).toBe(false));
});

describe('Placements counted as one stay [nonschool.ap.spell]', () => {
  it.each<[string, NonSchoolStay[], [IsoDate, IsoDate, number, number][]]>([
    [
      'a gap of 28 days does not part them',
      [stay('2026-01-05', '2026-01-30'), stay('2026-02-28', '2026-03-27')],
      [['2026-01-05', '2026-03-27', 82, 10]],
    ],
    [
      'a gap of 29 days does',
      [stay('2026-01-05', '2026-01-30'), stay('2026-03-01', '2026-03-27')],
      [
        ['2026-01-05', '2026-01-30', 26, 10],
        ['2026-03-01', '2026-03-27', 27, 10],
      ],
    ],
    [
      'placements side by side add their sessions, whatever their order',
      [stay('2026-02-02', '2026-02-27', 2), stay('2026-01-05', '2026-03-27', 3)],
      [['2026-01-05', '2026-03-27', 82, 5]],
    ],
    [
      'placements one after the other do not',
      [stay('2026-01-05', '2026-02-13', 3), stay('2026-02-14', '2026-03-27', 4)],
      [['2026-01-05', '2026-03-27', 82, 4]],
    ],
    ['none', [], []],
  ])('%s', (_, stays, expected) =>
    expect(spells(stays).result.map((each) => [each.from, each.to, each.days, each.sessionsAWeek])).toEqual(expected),
  );

  it('takes a council’s own gap', () => {
    const stays = [stay('2026-01-05', '2026-01-30'), stay('2026-02-07', '2026-03-27')];
    expect(spells(stays, 1)).toMatchObject({ result: [{ days: 82 }], inputs: { own: 1 } });
    expect(spells(stays, 0).result).toHaveLength(2);
  });

  it('says so in words', () => {
    expect(spells([]).sentence).toBe('No placement.');
    expect(spells([stay('2026-01-05', '2026-01-30', 1)]).sentence).toBe(
      '1 placement: 5 January 2026 to 30 January 2026 (26 days), up to 1 session a week. A gap of up to 4 weeks does not begin anew.',
    );
    expect(spells([stay('2026-01-05', '2026-01-30'), stay('2026-03-02', '2026-03-02')], 1).sentence).toBe(
      '2 placements: 5 January 2026 to 30 January 2026 (26 days), up to 10 sessions a week; 2 March 2026 to 2 March 2026 (1 day), up to 10 sessions a week. A gap of up to 1 week does not begin anew.',
    );
    expect(spells([stay('2026-01-05', '2026-01-30')], 0).sentence).toContain('. Any gap begins anew.');
  });

  it('names the first day of a new stay', () => {
    const [spell] = spells([stay('2026-01-05', '2026-01-30')]).result;
    expect(answered(newSpellFrom(spell!, ON))).toMatchObject({
      result: '2026-03-01',
      sentence:
        'After a stay to 30 January 2026, a placement from 1 March 2026 begins a new one (a gap of more than 4 weeks).',
      inputs: { spell, on: ON, own: null },
    });
    expect(answered(newSpellFrom(spell!, ON, 0))).toMatchObject({
      result: '2026-02-01',
      sentence: 'After a stay to 30 January 2026, a placement from 1 February 2026 begins a new one (any gap).',
    });
  });

  it('covers every placement, in spells that lie apart', () => {
    const stays = fc.array(
      fc.tuple(dates(), fc.nat(120)).map(([from, days]) => stay(from, addDays(from, days), 5)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(stays, (given) => {
        const found = spells(given).result;
        given.forEach(({ from, to }) => expect(found.some((each) => each.from <= from && to <= each.to)).toBe(true));
        found
          .slice(1)
          .forEach(({ from }, index) => expect(from >= answered(newSpellFrom(found[index]!, ON)).result).toBe(true));
      }),
    );
  });

  it.each<[string, string, () => unknown]>([
    ['stays', 'no-stays', () => limit([])],
    [
      'stays[1]',
      'ends-before-it-starts',
      () => spells([stay('2026-01-12', '2026-01-12'), stay('2026-01-12', '2026-01-11')]),
    ],
    ['stays[0].to', 'not-a-civil-date', () => spells([stay('2026-01-12', '2026-02-30')])],
    ['stays[0].sessionsAWeek', 'not-a-whole-number', () => spells([stay('2026-01-12', '2026-01-30', 0)])],
    ['own', 'not-a-whole-number', () => spells([], -1)],
    ['own', 'not-a-whole-number', () => newSpellFrom({ ...stay('2026-01-12', '2026-01-30'), days: 19 }, ON, 0.5)],
    ['spell.to', 'not-a-civil-date', () => newSpellFrom({ ...stay(ON, '2026-02-30'), days: 1 }, ON)],
    ['on', 'not-a-civil-date', () => placementSpells([], '2026-02-30')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
