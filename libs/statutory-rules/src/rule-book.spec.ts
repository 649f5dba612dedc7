import { describe, expect, it } from '@jest/globals';
import { addDays, answersFrom, lookUp, type IsoDate, type Rule } from './foundation/index.ts';
import * as law from './areas.ts';

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'id' in value && 'versions' in value;

/** Before it no date is known; rules that always held say that they hold from it. */
const FIRST = '1900-01-01';

describe('The rule book', () => {
  it('holds every rule that the library exports, each id once', () => {
    const exported = Object.values<unknown>(law).filter(isRule);
    const ids = law.allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(exported.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  /** Between two of these days no answer can change: the days at which its versions begin, end or were announced. */
  const edgesOf = (rule: Rule): readonly IsoDate[] =>
    rule.versions
      .flatMap((version) => [version.from, version.to, version.announced, answersFrom(version)])
      .flatMap((edge) => (edge == null || edge === FIRST ? [] : [addDays(edge, -1), edge, addDays(edge, 1)]));

  it.each(law.allRules)('gives one version of $id or a named gap at the edges of its versions', (rule) => {
    const days: readonly IsoDate[] = [FIRST, ...edgesOf(rule), '2199-12-31'];
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
