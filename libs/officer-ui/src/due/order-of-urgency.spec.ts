import { expect, it } from '@jest/globals';
import type { DueItem } from '#pure/oversight';
import { dueFilter, inOrderOfUrgency } from './due-page.ts';

const group = (what: string, ...days: readonly string[]) => ({
  what,
  found: { items: days.map((day) => ({ dueAt: `${day}T23:59:59.999Z` }) as DueItem) },
});
const kinds = (...groups: readonly ReturnType<typeof group>[]) => inOrderOfUrgency(groups).map(({ what }) => what);

it('puts first the kind of which something is due first, and last one of which nothing is', () => {
  const [none, soon, late] = [group('none'), group('soon', '2026-02-12'), group('late', '2026-02-05', '2026-03-01')];
  expect(kinds(none, soon, late)).toEqual(['late', 'soon', 'none']);
  expect(kinds(late, none, soon)).toEqual(['late', 'soon', 'none']);
});

it('leaves kinds that are as urgent in the order in which they are offered', () =>
  expect(kinds(group('none'), group('a', '2026-02-05'), group('b', '2026-02-05'), group('also none'))).toEqual([
    ...['a', 'b', 'none', 'also none'],
  ]));

it('puts before all others a kind of which something waits for the reader’s approval', () => {
  const groups = [group('late', '2026-02-05'), group('theirs', '2026-02-12', '2026-03-01')];
  const isTheirs = ({ dueAt }: DueItem) => dueAt.startsWith('2026-03-01');
  expect(inOrderOfUrgency(groups, isTheirs).map(({ what }) => what)).toEqual(['theirs', 'late']);
});

it('offers each kind by itself, and says which is shown with the way back to all', () => {
  const all = dueFilter({ what: null, whose: 'team', span: '28-days' }, true);
  expect(all.kinds.map(({ value, selected }) => [value, selected])).toEqual([
    ['', true],
    ['sending', false],
    ['awards', false],
    ['starts', false],
    ['reviews', false],
    ['endings', false],
    ['answers', false],
    ['leaving', false],
  ]);
  expect(all.filtered).toEqual([]);
  const one = dueFilter({ what: 'answers', whose: 'team', span: '28-days' }, true);
  expect(one.kinds.find(({ selected }) => selected)).toMatchObject({ value: 'answers' });
  expect(one.filtered).toEqual([{ text: 'Answers from providers', without: '/due?whose=team&ahead=28-days' }]);
});
