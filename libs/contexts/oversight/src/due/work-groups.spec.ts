import { describe, expect, it } from '@jest/globals';
import type { CivilDate, Instant } from '#platform/time';
import { addDays } from '#statutory-rules';
import { endOfLondonDay, startOfLondonDay } from '#platform/time';
import { deadlinesOf, whatIsDue, type WhatIsDue } from './what-is-due.ts';
import { beyondWhere, groupWhere, workGroups, workWhere, type WorkAhead } from './work-groups.ts';

const ahead: WorkAhead = { today: '2026-02-09', by: '2026-03-09', what: null, decides: false };
type Where = NonNullable<ReturnType<typeof groupWhere>>;
const fits = ({ deadline, dueAt: { gt, gte, lt, lte } }: Where, what: WhatIsDue, at: Instant): boolean =>
  deadline.in.includes(deadlinesOf([what])[0]!) &&
  (gt === undefined || at > gt) &&
  (gte === undefined || at >= gte) &&
  (lt === undefined || at < lt) &&
  (lte === undefined || at <= lte);
const groupsOf = (what: WhatIsDue, at: Instant, change: Partial<WorkAhead> = {}) =>
  workGroups.filter((group) => {
    const where = groupWhere(group, { ...ahead, ...change });
    return where !== null && fits(where, what, at);
  });

describe('The groups of a work list', () => {
  it.each<readonly [WhatIsDue, CivilDate, string]>([
    ['reviews', '2026-02-08', 'overdue'],
    ['endings', '2025-11-01', 'overdue'],
    ['reviews', '2026-02-09', 'today'],
    ['reviews', '2026-02-10', 'next'],
    ['endings', '2026-02-16', 'next'],
    ['endings', '2026-02-17', 'later'],
    ['reviews', '2026-03-09', 'later'],
    ['sending', '2026-01-09', 'ready'],
    ['awards', '2026-02-09', 'ready'],
    ['starts', '2026-02-01', 'ready'],
    ['answers', '2026-02-11', 'waiting'],
    ['leaving', '2026-02-01', 'leaving'],
  ])('have %s of %s under %s', (what, day, group) => expect(groupsOf(what, startOfLondonDay(day))).toEqual([group]));

  it('have each thing once, at the first and the last moment of a day, and none that is further ahead', () => {
    for (const decides of [true, false])
      for (const what of whatIsDue)
        for (let day = addDays('2026-02-09', -8); day <= '2026-03-12'; day = addDays(day, 1))
          for (const at of [startOfLondonDay(day), endOfLondonDay(day)])
            expect([what, day, groupsOf(what, at, { decides }).length]).toEqual([what, day, day <= ahead.by ? 1 : 0]);
  });

  it('set apart the decisions of whoever decides what others may not', () => {
    const at = startOfLondonDay('2026-02-05');
    expect(groupsOf('awards', at, { decides: true })).toEqual(['decisions']);
    expect(groupsOf('sending', at, { decides: true })).toEqual(['ready']);
    expect(workGroups.indexOf('decisions')).toBe(workGroups.indexOf('overdue') + 1);
  });

  it('end where it is looked to, if that is before', () =>
    expect(groupsOf('reviews', startOfLondonDay('2026-02-12'), { by: '2026-02-11' })).toEqual([]));

  it('of one kind are asked of that alone', () => {
    const asked = workGroups.filter((group) => groupWhere(group, { ...ahead, what: 'answers' }) !== null);
    expect(asked).toEqual(['waiting']);
  });
});

describe('All work', () => {
  it('is every kind that somebody does or waits for; of whom an age is left is no work', () => {
    const at = startOfLondonDay('2026-02-05');
    const kinds = whatIsDue.filter((what) => fits(workWhere(ahead), what, at));
    expect(kinds).toEqual(whatIsDue.filter((what) => what !== 'leaving'));
  });

  it('of later has a day; where none has, there is nothing later', () => {
    const after = startOfLondonDay('2026-03-10');
    expect(whatIsDue.filter((what) => fits(beyondWhere(ahead)!, what, after))).toEqual(['reviews', 'endings']);
    expect(beyondWhere({ ...ahead, what: 'sending' })).toBeNull();
  });
});
