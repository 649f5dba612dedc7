import { describe, expect, it } from '@jest/globals';
import {
  childrenAsked,
  isHidden,
  mayRead,
  mayReadSome,
  narrowedFor,
  termsNaming,
  whereItGoesOn,
  withAllOfEach,
  type Narrowing,
} from './narrowing.ts';

const terms = (id: string, children: readonly string[], from: string, to: string) =>
  ({ id, children, period: { from, to } }) as NonNullable<Narrowing['terms']>[number];
const audit: Narrowing = {
  terms: [terms('t1', ['a', 'b'], '2025-09-01', '2026-08-31'), terms('t2', ['b'], '2024-09-01', '2025-08-31')],
};

describe('The terms of an audit', () => {
  it('hide whom none of them names, and nothing of whoever goes by none', () => {
    expect(['a', 'b', 'c'].map((child) => isHidden(audit, child))).toEqual([false, false, true]);
    expect(isHidden({}, 'c')).toBe(false);
    expect(isHidden({ terms: [] }, 'a')).toBe(true);
    expect(isHidden({ ...audit, barredFrom: ['a'] }, 'a')).toBe(true);
  });

  it('open the days of their period, the first and the last among them', () => {
    const read = (child: string, first: string, last = first) => mayRead(audit, child, first as never, last as never);
    expect(['2025-08-31', '2025-09-01', '2026-08-31', '2026-09-01'].map((on) => read('a', on))).toEqual([
      ...[false, true, true, false],
    ]);
    expect([read('b', '2025-08-31'), read('c', '2025-09-01'), mayRead({}, 'c', '1990-01-01')]).toEqual([
      ...[true, false, true],
    ]);
    // What lies across the end of a period is read in part by nobody.
    expect(read('a', '2026-08-30', '2026-09-02')).toBe(false);
    expect(mayReadSome(audit, 'a', '2026-08-30', '2026-09-02')).toBe(true);
    expect(mayReadSome(audit, 'a', '2026-09-01', '2026-09-02')).toBe(false);
  });

  it('are asked of a store, and named by what is read under them', () => {
    expect(childrenAsked({ ...audit, barredFrom: ['b'] })).toEqual({ childId: { notIn: ['b'], in: ['a', 'b'] } });
    expect(childrenAsked({})).toEqual({});
    expect(termsNaming(audit, ['a'])).toEqual(['t1']);
    expect(termsNaming({}, ['a'])).toEqual([]);
  });
});

describe('Records that lead to another of the same child', () => {
  const mergedInto = new Map([
    ['earlier', 'child'],
    ['another', 'child'],
  ]);
  const [ofRecord, ofList] = [false, true].map((namesNone) => ({ reachesSealed: false, namesNone }));

  it('are left out of what names no record, and opened where they are named', () => {
    expect(narrowedFor(ofList!, { barredFrom: ['b'], mergedInto }).barredFrom).toEqual(['b', 'earlier', 'another']);
    expect(narrowedFor(ofRecord!, { barredFrom: ['b'], mergedInto })).toEqual({ barredFrom: ['b'] });
    expect(narrowedFor(ofRecord!, { sealedAway: ['s'], mergedInto })).toEqual({ barredFrom: ['s'] });
  });

  it('keep out of all of a child whoever is kept out of one', () => {
    const all = ['another', 'child', 'earlier'];
    for (const one of all) expect(withAllOfEach([one], mergedInto).toSorted()).toEqual(all);
    expect(withAllOfEach(['b'], mergedInto)).toEqual(['b']);
  });

  it('say under which the child goes on', () => {
    expect(whereItGoesOn({ mergedInto }, ['b', 'earlier'])).toContain('goes on under child');
    expect(whereItGoesOn({ mergedInto }, ['child'])).toBeNull();
    expect(whereItGoesOn({}, ['earlier'])).toBeNull();
  });
});
