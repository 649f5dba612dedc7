import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { puttingRight } from '../child-line/acts-on-entry.ts';
import {
  afterEnd,
  afterExtension,
  afterPlan,
  afterReturn,
  afterReview,
  afterStart,
  afterVoid,
  outsideNow,
  type Standing,
} from './what-follows.ts';

const entry = (id: string, type: string, effectiveOn: CivilDate, restsOn: string | null = null) => ({
  ...{ id, type, effectiveOn, restsOn, basisWithdrawn: false, correctable: true, voidable: true },
});
const start = entry('s', 'PlacementStarted', '2026-01-12');
const review = entry('r', 'PlacementReviewed', '2026-02-05');
const extension = entry('e', 'ExtensionAgreed', '2026-02-06', 'r');
const standing: Standing = {
  ...{ startedOn: '2026-01-12', endsOn: '2026-04-24', endedOn: null, awardVoided: false, nextReviewOn: null },
  ...{ entries: [start, review, extension], marks: ['2026-01-12', '2026-01-13', '2026-02-10'] },
};
const said = (texts: readonly string[]) => texts.join(' ');

describe('What follows', () => {
  it('is named as it is by now, once it is so', () => {
    const text = said(outsideNow({ ...standing, startedOn: '2026-01-14', endedOn: '2026-02-04' }));
    expect(text).toContain('The review of 5 February 2026 lies outside the placement. It stays as it is');
    expect(text).toMatch(
      /marks from 12 January 2026 to \d+ \w+ 2026 lie outside the placement\. They stay as they are/,
    );
    expect(outsideNow({ ...standing, marks: [], startedOn: null })).toEqual([]);
    expect(said(outsideNow({ ...standing, startedOn: null }))).toMatch(
      /\d+ marks from .* are of no placement that has begun\. They stay/,
    );
  });

  it('from a start said anew names the extension, the reviews and the marks that would lie outside', () => {
    const text = said(
      afterStart(standing, { startsOn: '2026-02-09', endsOn: '2026-03-06', nextReviewOn: '2026-02-20' }),
    );
    expect(text).toContain('It still runs to 24 April 2026, as the extension says.');
    expect(text).toContain('The review of 5 February 2026 would lie outside the placement. It stays as it is');
    expect(text).toContain('2 marks from 12 January 2026 to 13 January 2026 would lie outside the placement.');
  });

  it('from a start said anew, of which nothing else is recorded, is its end and its first review', () =>
    expect(
      afterStart(
        { ...standing, entries: [start], marks: [] },
        { startsOn: '2026-01-13', endsOn: '2026-03-06', nextReviewOn: '2026-02-20' },
      ),
    ).toEqual(['It runs to 6 March 2026.', 'The first review is due on 20 February 2026.']));

  it('from a review that recommends no extension any more names the one that rests on it', () => {
    const held = { heldOn: '2026-02-05' } as const;
    expect(said(afterReview(standing, 'r', { ...held, recommends: 'end' }))).toContain('The extension that was agreed');
    expect(said(afterReview(standing, 'r', { ...held, recommends: 'extend' }))).not.toContain('extension');
  });

  it('from an extension that another follows is nothing', () => {
    const again = entry('e2', 'ExtensionAgreed', '2026-04-01', 'r2');
    const of = { ...standing, entries: [...standing.entries, again] };
    expect(said(afterExtension(of, 'e', { finishesOn: '2026-03-27' }))).toContain('still runs to 24 April 2026');
    expect(said(afterExtension(of, 'e2', { finishesOn: '2026-05-22' }))).toBe('The placement runs to 22 May 2026.');
  });

  it('from a plan said anew is its day, unless another follows or the placement has ended', () => {
    const plans = ['p1', 'p2'].map((id) => entry(id, 'ReturnPlanned', '2026-03-19'));
    const of = { ...standing, entries: [...standing.entries, ...plans] };
    const now = { returnsOn: '2026-04-13' } as const;
    expect(afterPlan(of, 'p2', now)).toEqual(['The return to school is planned for 13 April 2026.']);
    expect(said(afterPlan(of, 'p1', now))).toContain('A later plan stands');
    expect(said(afterPlan({ ...of, endedOn: '2026-04-20' }, 'p2', now))).toContain('The placement has ended');
  });

  it('names how a return went in part, where that would lie outside, and not the one that is said anew', () => {
    const went = ['2026-01-20', '2026-02-12'].map((on) => entry(on, 'ReturnConfirmed', on as CivilDate));
    const of = { ...standing, entries: [start, ...went], marks: [] };
    const first = 'How the return went on 20 January 2026 would lie outside the placement. It stays as it is';
    const last = 'How the return went on 12 February 2026 would lie outside the placement.';
    const terms = { endsOn: '2026-03-06', nextReviewOn: '2026-02-20' } as const;
    expect(said(afterStart(of, { ...terms, startsOn: '2026-01-26' }))).toContain(first);
    expect(said(afterStart(of, { ...terms, startsOn: '2026-01-26' }))).not.toContain(last);
    expect(said(afterEnd(of, { endedOn: '2026-02-11' }))).toContain(last);
    const full = { outcome: 'full', confirmedOn: '2026-02-06' } as const;
    expect(said(afterReturn(of, full))).toContain(last);
    expect(said(afterReturn(of, full, '2026-02-12'))).not.toContain('would lie outside');
    expect(said(outsideNow({ ...of, startedOn: '2026-01-26' }))).toContain(
      'How the return went on 20 January 2026 lies outside the placement.',
    );
  });

  it('from a void of a plan names how the return went, where that rests on it', () => {
    const went = entry('c', 'ReturnConfirmed', '2026-04-20', 'p');
    const of = { ...standing, entries: [...standing.entries, went] };
    expect(said(afterVoid(of, entry('p', 'ReturnPlanned', '2026-03-19'), null))).toContain('How the return went stays');
  });

  it('from a return or an end names what would lie after it, and from a return not full that it is under way again', () => {
    const one = '1 mark of 10 February 2026 would lie outside the placement. It stays as it is';
    expect(said(afterReturn(standing, { outcome: 'full', confirmedOn: '2026-02-06' }))).toContain(one);
    expect(said(afterEnd(standing, { endedOn: '2026-02-06' }))).toContain(one);
    const ended = { ...standing, endedOn: '2026-02-13' } as const;
    expect(said(afterReturn(ended, { outcome: 'partial', confirmedOn: '2026-02-13' }))).toContain('under way again');
    expect(afterReturn(standing, { outcome: 'partial', confirmedOn: '2026-02-13' })).toEqual([]);
  });

  it.each([
    [start, null, 'can be started again'],
    [start, null, 'rests on a start that was voided (2)'],
    [start, null, '3 marks from 12 January 2026 to 10 February 2026 would be of no placement that has begun'],
    [review, null, 'says that what it rested on was voided'],
    [extension, null, 'on the day that was agreed before this extension'],
    [entry('p', 'ReturnPlanned', '2026-03-19'), null, 'where there is none, no return is planned'],
    [entry('c', 'ReturnConfirmed', '2026-04-20'), 'full', 'under way again, to 24 April 2026'],
    [entry('c', 'ReturnConfirmed', '2026-04-20'), 'partial', 'can be recorded again'],
    [entry('x', 'PlacementEnded', '2026-04-20'), null, 'under way again, to 24 April 2026'],
  ])('from a void of %j (%s) says: %s', (of, outcome, words) =>
    expect(said(afterVoid(standing, of, outcome))).toContain(words),
  );

  it('from a void of an extension is the day to which it runs again, where that is known, unless a later one stands', () => {
    expect(afterVoid(standing, extension, null, '2026-02-13')).toEqual([
      'The placement runs to 13 February 2026 again, as was agreed before this extension.',
    ]);
    const again = entry('e2', 'ExtensionAgreed', '2026-04-01', 'r2');
    const of = { ...standing, entries: [...standing.entries, again] };
    expect(said(afterVoid(of, extension, null, '2026-02-13'))).toContain('still runs to 24 April 2026');
  });

  it('from a void of a start whose award was voided is that the placement is withdrawn', () =>
    expect(said(afterVoid({ ...standing, awardVoided: true }, start, null))).toContain('The placement is withdrawn'));
});

describe('What was recorded of a placement offers', () => {
  const offered = (more: object) =>
    puttingRight('c', 'p', { ...review, ...more }).map(({ text, href }) => [text, href]);
  const there = '/line/c/placements/p/entries/r';

  it('to be corrected and voided, each where that would be taken', () => {
    const [correct, taken] = [
      ['Correct the review', `${there}/correct-review`],
      ['Void the review', `${there}/void`],
    ];
    expect(offered({})).toEqual([correct, taken]);
    expect(offered({ correctable: false })).toEqual([taken]);
    expect(offered({ correctable: false, voidable: false })).toEqual([]);
    expect(offered({ type: 'LeavingDateCarried' })).toEqual([]);
    expect(puttingRight('c', 'p', undefined)).toEqual([]);
  });
});
