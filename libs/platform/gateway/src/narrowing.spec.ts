import { describe, expect, it } from '@jest/globals';
import { childrenAsked, isHidden, mayRead, mayReadSome, termsNaming, type Narrowing } from './narrowing.ts';

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
