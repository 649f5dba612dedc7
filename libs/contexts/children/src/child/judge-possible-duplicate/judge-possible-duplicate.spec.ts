import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, specification, stateAfter } from '#platform/testing';
import type { ChildEvent } from '../child.events.ts';
import { destroyed, judged, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { judgedFromOther } from '../judged-from-other.ts';
import { JudgePossibleDuplicate, judgePossibleDuplicate, type Judged } from './judge-possible-duplicate.ts';

const because = 'Twins: the school has both';
const judging = (as: Judged = 'two-children', otherChildId = 'c2') =>
  asked(JudgePossibleDuplicate, { childId: 'c1', otherChildId, as, because });
const found: Draft<ChildEvent> = {
  type: 'PossibleDuplicatesFound',
  data: { otherChildIds: ['c2'], more: 0, sharing: 'upn' },
};

describe('Saying of two records that are alike', () => {
  const given = specification(childStream, judgePossibleDuplicate);

  it('that they are two children', () => {
    given(registered, found)
      .when(judging())
      .then(judged(['c2']));
  });
  it('that they may be one child all the same, and again that they are two', () => {
    given(registered, found, judged(['c2']))
      .when(judging('perhaps-one'))
      .then(judged(['c2'], 'perhaps-one'));
    given(registered, judged(['c2']), judged(['c2'], 'perhaps-one'))
      .when(judging())
      .then(judged(['c2']));
  });
  it.each([
    ['of whom nothing says that they are alike', [registered, found], judging('two-children', 'c3'), 'not-alike'],
    ['of a record whose personal data was destroyed', [registered, found, destroyed()], judging(), 'not-alike'],
    ['twice', [registered, found, judged(['c2'])], judging(), 'told-apart-already'],
    ['of doubts where nobody has said anything', [registered, found], judging('perhaps-one'), 'not-told-apart'],
    [
      'of doubts twice',
      [registered, judged(['c2']), judged(['c2'], 'perhaps-one')],
      judging('perhaps-one'),
      'not-told-apart',
    ],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});

describe('On the other record', () => {
  const after = (...past: readonly Draft<ChildEvent>[]) =>
    judgedFromOther(stateAfter(childStream, past), 'c1', { as: 'two-children', because });

  it('it is said whether or not that was found alike', () => {
    expect(after(registered)).toEqual([judged(['c1'])]);
    expect(after(registered, judged(['c1'], 'perhaps-one'))).toEqual([judged(['c1'])]);
  });
  it.each([
    ['says so already', [registered, judged(['c1'])]],
    ['is destroyed', [registered, destroyed()]],
  ] as const)('nothing is said where that %s', (_, past) => expect(after(...past)).toEqual([]));
});
