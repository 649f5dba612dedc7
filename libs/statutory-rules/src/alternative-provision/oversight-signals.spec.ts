import { describe, expect, it } from '@jest/globals';
import { answered, hours, minutes, type Minutes } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  hoursCreepingUp,
  packageOversightRisk,
  possiblySplitSites,
  type EntityTraits,
  type FullTimeLimits,
  type PackagePart,
  type SiteStanding,
} from './index.ts';

const WEEK = '2026-05-11';
const part = (provider: string, count: number, standing: SiteStanding = 'unregistered'): PackagePart => ({
  provider,
  standing,
  minutes: hours(count),
});
const school = (count: number) => part('school', count, 'maintained or non-maintained special');
const OWN: FullTimeLimits = { fullTimeAboveMinutes: hours(20), warnFromMinutes: hours(16), rollConfirmedMonths: 12 };
const GUIDE = [{ id: 'indep.full-time', version: '18 hours' }];

describe('A package that nobody oversees [indep.signals] [indep.full-time]', () => {
  const risk = (parts: PackagePart[], own?: FullTimeLimits) => answered(packageOversightRisk(parts, WEEK, own));

  it.each<[string, PackagePart[], boolean]>([
    ['two that pass the line together', [part('a', 10), part('b', 9)], true],
    ['two that reach it together', [part('a', 9), part('b', 9)], false],
    ['one that passes it alone', [part('a', 19), part('b', 2)], false],
    ['one that passes it in two parts', [part('a', 10), part('a', 9)], false],
    ['one of them registered', [part('a', 10), part('b', 9, 'registered independent')], false],
    ['a school that passes it alone, and two more', [school(20), part('a', 10), part('b', 9)], false],
    ['a school that passes it with either', [school(10), part('a', 10), part('b', 9)], false],
    ['a school that passes it with both alone', [school(5), part('a', 7), part('b', 7)], true],
    ['a school that reaches the line with one, and passes it with both', [school(9), part('a', 9), part('b', 1)], true],
    ['a school that passes it with the greater of two', [school(5), part('a', 2), part('b', 14)], false],
    [
      'a provider with sites of both kinds',
      [part('a', 10, 'registered independent'), part('a', 5), part('b', 5)],
      true,
    ],
    ['no provider', [], false],
  ])('%s', (_, parts, expected) => expect(risk(parts).result).toBe(expected));

  it('follows a council’s own guide', () => {
    const parts = [part('a', 10), part('b', 9)];
    expect(risk(parts, OWN)).toMatchObject({ result: false, inputs: { parts, week: WEEK, own: OWN } });
    expect(risk(parts)).toMatchObject({ rule: { id: 'indep.signals' }, restsOn: GUIDE, inputs: { own: null } });
  });

  it('says so in words', () => {
    expect(risk([part('a', 10), part('b', 9), part('c', 0)]).sentence).toBe(
      'Week of 11 May 2026: 19 hours in all, above 18 hours only by adding 2 or more unregistered providers (2 in the package). Lawful for each, but nobody is responsible for the whole.',
    );
    expect(risk([school(20)]).sentence).toBe(
      'Week of 11 May 2026: 20 hours in all, above 18 hours with fewer than 2 unregistered providers.',
    );
    expect(risk([part('a', 18)]).sentence).toBe('Week of 11 May 2026: 18 hours in all, not above 18 hours.');
  });
});

describe('Hours that creep up [indep.signals]', () => {
  const creeping = (weekly: number[], own?: FullTimeLimits) =>
    answered(
      hoursCreepingUp(
        weekly.map((each) => hours(each)),
        '2026-05-12',
        own,
      ),
    );

  it.each<[string, number[], boolean]>([
    ['raised to the warning line', [12, 14, 15], true],
    ['raised below it', [10, 14.75], false],
    ['never amended', [18], false],
    ['lowered', [18, 16], false],
    ['amended, and the same', [16, 16], false],
    ['raised, and lowered again', [14, 18, 14], false],
    ['none', [], false],
  ])('%s', (_, weekly, expected) => expect(creeping(weekly).result).toBe(expected));

  it('follows a council’s own guide', () => {
    expect(creeping([12, 15], OWN)).toMatchObject({ result: false, inputs: { own: OWN } });
    expect(creeping([12, 20], { ...OWN, warnFromMinutes: OWN.fullTimeAboveMinutes }).result).toBe(true);
    expect(creeping([12, 15])).toMatchObject({ restsOn: GUIDE, inputs: { own: null } });
  });

  it.each<[number[], string]>([
    [[12, 15], '1 amendment has raised a week from 12 hours to 15 hours: at or above the warning line of 15 hours.'],
    [
      [12, 14, 15.5],
      '2 amendments have raised a week from 12 hours to 15 hours 30 minutes: at or above the warning line of 15 hours.',
    ],
    [[12, 14], '1 amendment, from 12 hours to 14 hours a week: not raised to the warning line of 15 hours.'],
    [[12], 'Hours a week never amended.'],
    [[], 'Hours a week never amended.'],
  ])('says so in words: %j', (weekly, sentence) => expect(creeping(weekly).sentence).toBe(sentence));
});

describe('One site divided into two entities [indep.signals]', () => {
  const entity = (provider: string, address: string, staff: string): EntityTraits => ({
    provider,
    addresses: [address],
    staff: [staff],
  });
  const pairs = (entities: EntityTraits[]) => answered(possiblySplitSites(entities, WEEK));

  it('names entities that share an address and staff', () => {
    const entities = [entity('a', '1', 's'), entity('b', '1', 's'), entity('c', '1', 't'), entity('d', '2', 's')];
    const answer = pairs(entities);
    expect(answer.result).toEqual([['a', 'b']]);
    expect(answer.inputs).toEqual({ entities, on: WEEK });
    expect(answer.sentence).toBe('1 pair of legal entities shares an address and staff on 11 May 2026: a and b.');
    expect(pairs([...entities, entity('e', '1', 't')]).sentence).toBe(
      '2 pairs of legal entities share an address and staff on 11 May 2026: a and b; c and e.',
    );
  });

  it('needs one address and one member of staff in common, no more', () => {
    const several = (provider: string, addresses: string[], staff: string[]) => ({ provider, addresses, staff });
    expect(pairs([several('a', ['1', '2'], ['s', 't']), several('b', ['2', '3'], ['t', 'u'])]).result).toHaveLength(1);
  });

  it('names none that are apart', () =>
    expect(pairs([entity('a', '1', 's'), entity('b', '2', 't')])).toMatchObject({
      result: [],
      sentence: 'No two legal entities share an address and staff on 11 May 2026.',
    }));

  it('refuses an entity listed twice', () =>
    expectRefused(() => pairs([entity('a', '1', 's'), entity('a', '1', 's')]), 'entities', 'listed-twice'));
});

describe('A signal that cannot be looked for [indep.signals]', () => {
  const bad = -1 as Minutes;
  it.each<[string, string, () => unknown]>([
    ['week', 'not-a-monday', () => packageOversightRisk([], '2026-05-12')],
    ['week', 'not-a-civil-date', () => packageOversightRisk([], '2026-02-30')],
    ['parts[0].standing', 'not-one-of', () => packageOversightRisk([part('a', 1, 'closed' as 'unregistered')], WEEK)],
    ['parts[0].minutes', 'not-a-whole-number', () => packageOversightRisk([{ ...part('a', 1), minutes: bad }], WEEK)],
    [
      'warnFromMinutes',
      'warns-above-full-time',
      () => packageOversightRisk([], WEEK, { ...OWN, warnFromMinutes: hours(21) }),
    ],
    ['weekly[1]', 'not-a-whole-number', () => hoursCreepingUp([minutes(60), bad], WEEK)],
    ['warnFromMinutes', 'not-a-whole-number', () => hoursCreepingUp([], WEEK, { ...OWN, warnFromMinutes: bad })],
    [
      'fullTimeAboveMinutes',
      'not-a-whole-number',
      () => hoursCreepingUp([], WEEK, { ...OWN, fullTimeAboveMinutes: bad }),
    ],
    [
      'warnFromMinutes',
      'warns-above-full-time',
      () => hoursCreepingUp([], WEEK, { ...OWN, warnFromMinutes: hours(21) }),
    ],
    ['on', 'not-a-civil-date', () => hoursCreepingUp([], '2026-02-30')],
    ['on', 'not-a-civil-date', () => possiblySplitSites([], '2026-02-30')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
