import { describe, expect, it } from '@jest/globals';
import { hours } from '../foundation/index.ts';
import {
  FULL_TIME_LIMITS,
  hoursCreepingUp,
  packageOversightRisk,
  possiblySplitSites,
  type PackagePart,
} from './index.ts';

const part = (provider: string, count: number, registered = false): PackagePart => ({
  provider,
  registered,
  minutes: hours(count),
});

describe('Signals beside the registration test [indep.full-time]', () => {
  it.each<[string, PackagePart[], boolean]>([
    ['two that pass the line together', [part('a', 10), part('b', 9)], true],
    ['two that reach it together', [part('a', 9), part('b', 9)], false],
    ['one that passes it alone', [part('a', 19), part('b', 2)], false],
    ['one that passes it in two parts', [part('a', 10), part('a', 9)], false],
    ['one of them registered', [part('a', 10), part('b', 9, true)], false],
    ['no provider', [], false],
  ])('package: %s', (_, parts, risk) => expect(packageOversightRisk(parts)).toBe(risk));

  it('follows a council’s own guide', () =>
    expect(packageOversightRisk([part('a', 10), part('b', 9)], { ...FULL_TIME_LIMITS, fullTimeAbove: hours(20) })).toBe(
      false,
    ));

  it.each<[string, number[], boolean]>([
    ['raised to the warning line', [12, 14, 15], true],
    ['raised below it', [10, 14.75], false],
    ['never amended', [18], false],
    ['lowered', [18, 16], false],
    ['none', [], false],
  ])('hours: %s', (_, weekly, creeping) => expect(hoursCreepingUp(weekly.map((each) => hours(each)))).toBe(creeping));

  it('names entities that share an address and staff', () => {
    const entity = (provider: string, address: string, staff: string) => ({
      provider,
      addresses: [address],
      staff: [staff],
    });
    const [a, b, c, d] = [entity('a', '1', 's'), entity('b', '1', 's'), entity('c', '1', 't'), entity('d', '2', 's')];
    expect(possiblySplitSites([a!, b!, c!, d!])).toEqual([['a', 'b']]);
  });
});
