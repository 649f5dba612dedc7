import { describe, expect, it } from '@jest/globals';
import type { CivilDate, Instant } from '#platform/time';
import { addDays } from '#statutory-rules';
import { endOfLondonDay, startOfLondonDay } from '#platform/time';
import { headingsIn, nextOf } from './next-act.ts';
import { deadlinesOf, dueWhere, whatIsDue, type WhatIsDue } from './what-is-due.ts';
import { beyondWhere, groupWhere, workGroups, workWhere, type WorkAhead } from './work-groups.ts';

const ahead: WorkAhead = { today: '2026-02-09', by: '2026-03-09', what: null, kinds: null, decides: false };
type Where = NonNullable<ReturnType<typeof groupWhere>>;
const fits = ({ deadline, dueAt: { gt, gte, lt, lte } }: Where, what: WhatIsDue, at: Instant): boolean =>
  deadline.in.includes(deadlinesOf([what])[0]!) &&
  (gt === undefined || at > gt) &&
  (gte === undefined || at >= gte) &&
  (lt === undefined || at < lt) &&
  (lte === undefined || at <= lte);
/** What waits has waited since a day that is over: none of it is ahead. */
const WAIT: readonly WhatIsDue[] = ['births', 'duplicates', 'sending', 'awards', 'advised'];
const isListed = (what: WhatIsDue, day: CivilDate) => day <= (WAIT.includes(what) ? ahead.today : ahead.by);
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
    ['births', '2026-01-09', 'ready'],
    ['duplicates', '2026-01-09', 'ready'],
    ['awards', '2026-02-09', 'ready'],
    ['allocating', '2026-02-09', 'ready'],
    ['allocating', '2026-02-10', 'next'],
    ['starts', '2026-02-01', 'ready'],
    ['starts', '2026-02-09', 'ready'],
    ['starts', '2026-02-10', 'next'],
    ['starts', '2026-02-20', 'later'],
    ['advised', '2026-02-06', 'ready'],
    ['returns', '2026-02-08', 'overdue'],
    ['returns', '2026-02-09', 'today'],
    ['returns', '2026-02-20', 'later'],
    ['tellings', '2026-02-08', 'overdue'],
    ['tellings', '2026-02-10', 'next'],
    ['answers', '2026-02-11', 'waiting'],
    ['leaving', '2026-02-01', 'leaving'],
  ])('have %s of %s under %s', (what, day, group) => expect(groupsOf(what, startOfLondonDay(day))).toEqual([group]));

  it('have each thing once, at the first and the last moment of a day, and none that is further ahead', () => {
    for (const decides of [true, false])
      for (const what of whatIsDue)
        for (let day = addDays('2026-02-09', -8); day <= '2026-03-12'; day = addDays(day, 1))
          for (const at of [startOfLondonDay(day), endOfLondonDay(day)])
            expect([what, day, groupsOf(what, at, { decides }).length]).toEqual([
              what,
              day,
              isListed(what, day) ? 1 : 0,
            ]);
  });

  it('have what is asked of each kind by itself, and nothing else: a program and a page are told the same', () => {
    const by = endOfLondonDay(ahead.by);
    for (const what of whatIsDue)
      for (let day = addDays(ahead.today, -60); day <= '2026-03-12'; day = addDays(day, 1)) {
        const { deadline, dueAt } = dueWhere(what, by, ahead.today);
        const at = startOfLondonDay(day);
        // What waits has waited since a day that is over.
        if (!isListed(what, day) && day <= ahead.by) continue;
        const asked = fits({ deadline: { in: [deadline.eq] }, dueAt }, what, at);
        expect([what, day, groupsOf(what, at).length === 1]).toEqual([what, day, asked]);
        expect([what, day, headingsIn(ahead)({ what, dueAt: at })]).toEqual([what, day, groupsOf(what, at)[0] ?? null]);
      }
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

describe('What comes next', () => {
  const due = (what: WhatIsDue, day: CivilDate) => ({ what, dueAt: startOfLondonDay(day) });
  it.each<readonly [string, ReturnType<typeof due>[], WhatIsDue | null]>([
    ['nothing where nothing is due', [], null],
    ['what is late', [due('advised', '2026-02-01'), due('reviews', '2026-02-08')], 'reviews'],
    ['what is for today', [due('advised', '2026-02-01'), due('endings', '2026-02-09')], 'endings'],
    ['what can be done now', [due('reviews', '2026-02-10'), due('advised', '2026-02-08')], 'advised'],
    [
      'else what is first, whoever is to do it',
      [due('reviews', '2026-02-12'), due('answers', '2026-02-11')],
      'answers',
    ],
    ['no start before its day', [due('starts', '2026-02-12'), due('reviews', '2026-02-11')], 'reviews'],
  ])('is %s', (_, all, what) => expect(nextOf(all, ahead.today)?.what ?? null).toBe(what));
});

describe('All work', () => {
  it('is every kind that somebody does or waits for; of whom an age is left is no work', () => {
    const at = startOfLondonDay('2026-02-05');
    const kinds = whatIsDue.filter((what) => fits(workWhere(ahead)!, what, at));
    expect(kinds).toEqual(whatIsDue.filter((what) => what !== 'leaving'));
  });

  it('of whoever has no children is what they may settle, and nothing where that is nothing', () => {
    const at = startOfLondonDay('2026-02-05');
    const theirs = { ...ahead, kinds: ['awards', 'answers'] } as const;
    expect(whatIsDue.filter((what) => fits(workWhere(theirs)!, what, at))).toEqual(theirs.kinds);
    expect(workGroups.filter((group) => groupWhere(group, theirs) !== null)).toEqual(['ready', 'waiting']);
    expect([workWhere({ ...ahead, kinds: [] }), workWhere({ ...theirs, what: 'reviews' })]).toEqual([null, null]);
  });

  it('of later has a day; where none has, there is nothing later', () => {
    const after = startOfLondonDay('2026-03-10');
    expect(whatIsDue.filter((what) => fits(beyondWhere(ahead)!, what, after))).toEqual([
      ...['without', 'allocating', 'whereabouts', 'starts', 'reviews', 'returns', 'endings', 'tellings'],
    ]);
    expect(beyondWhere({ ...ahead, what: 'sending' })).toBeNull();
  });
});
