import { describe, expect, it } from '@jest/globals';
import { addDays, answersFrom, lookUp, type IsoDate, type Rule } from './foundation/index.ts';
import * as law from './areas.ts';

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'id' in value && 'versions' in value;

describe('The rule book', () => {
  it('holds every rule that the library exports, each id once', () => {
    const exported = Object.values<unknown>(law).filter(isRule);
    const ids = law.allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(exported.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  const days: IsoDate[] = ['2006-01-01'];
  while (days.at(-1)! < '2035-12-31') days.push(addDays(days.at(-1)!, 1));

  it.each(law.allRules)('gives one version of $id or a named gap on any date from 2006 to 2035', (rule) => {
    const wrong = days.filter((day) => {
      const holding = rule.versions.filter((version) => {
        const from = answersFrom(version);
        return from !== null && from <= day && (version.to === null || day <= version.to);
      });
      const found = lookUp(rule, day);
      const named = found.kind === 'gap' && holding.length === 0 && found.reason.length > 0;
      return found.kind === 'version' ? holding.length !== 1 || holding[0] !== found.version : !named;
    });
    expect(wrong).toEqual([]);
  });

  it('finds a recorded rule by its id', () => {
    expect(law.ruleById('csa.end')).toBe(law.csaEndRule);
    expect(law.ruleById('no.such')).toBeUndefined();
  });
});
