import { describe, expect, it } from '@jest/globals';
import { answered, fraction, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  followingExclusion,
  mayCancelExclusion,
  isExclusionBy,
  type CancelledExclusion,
  type FollowingNotice,
} from './index.ts';

const EARLIER = { from: '2026-03-02', to: '2026-03-06' } as const;
const follows = (
  says: FollowingNotice['says'],
  from: IsoDate | null = null,
  earlier: { from: IsoDate; to: IsoDate } = EARLIER,
) => answered(followingExclusion(earlier, { says, from }, CAL_A));

describe('After a suspension [excl.no-extension]', () => {
  it.each<[FollowingNotice['says'], string, string[]]>([
    ['extended', 'suspension', ['a suspension cannot be extended']],
    ['converted', 'permanent exclusion', ['a suspension cannot be converted']],
    ['further suspension', 'suspension', []],
    ['permanent exclusion', 'permanent exclusion', []],
  ])('a notice that says %s is a %s that begins when it ends, questioned %j', (says, keptAs, questioned) =>
    expect(follows(says).result).toEqual({ keptAs, begins: '2026-03-09', questioned }),
  );

  it('questions one that begins before the earlier ends', () => {
    expect(follows('further suspension', '2026-03-06').result.questioned).toEqual([
      'begins before the earlier one ends',
    ]);
    expect(follows('further suspension', '2026-03-06').sentence).toBe(
      'The notice is kept as received and questioned (begins before the earlier one ends). A further suspension begins on Monday 9 March 2026, with its own notice and its own clocks.',
    );
    expect(follows('further suspension', '2026-03-07').result.questioned).toEqual([]);
    expect(follows('converted', '2026-03-04').result.questioned).toEqual([
      'a suspension cannot be converted',
      'begins before the earlier one ends',
    ]);
  });

  it('names no day that the calendar does not hold, and rests on what a school day is', () => {
    const answer = follows('further suspension', null, { from: '2026-04-01', to: '2026-04-02' });
    expect(answer.sentence).toBe(
      'A further suspension begins, after the suspension to 2 April 2026, with its own notice and its own clocks.',
    );
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['calendar.school-day']);
    expect(follows('extended').caveats).not.toContain(
      'The calendar CAL-A does not hold the first school day after the suspension',
    );
  });

  it('may begin later, on the day the notice names', () =>
    expect(follows('further suspension', '2026-03-10').result.begins).toBe('2026-03-10'));

  it('says so in words', () => {
    expect(follows('extended').sentence).toBe(
      'The suspension to 6 March 2026 can be neither extended nor converted: the notice is kept as received and questioned (a suspension cannot be extended). A further suspension begins on Monday 9 March 2026, with its own notice and its own clocks.',
    );
    expect(follows('permanent exclusion').sentence).toBe(
      'A permanent exclusion begins on Monday 9 March 2026, after the suspension to 6 March 2026, with its own notice and its own clocks.',
    );
  });

  it('answers what it can where the calendar ends with the suspension', () => {
    const answer = follows('extended', null, { from: '2026-04-01', to: '2026-04-02' });
    expect(answer.result).toEqual({
      keptAs: 'suspension',
      begins: null,
      questioned: ['a suspension cannot be extended'],
    });
    expect(answer.caveats).toContain('The calendar CAL-A does not hold the first school day after the suspension');
  });
});

describe('Cancelling an exclusion [excl.cancel]', () => {
  const case_ = (change: Partial<CancelledExclusion> = {}): CancelledExclusion => ({
    daysInYear: fraction(45),
    boardMustMeet: true,
    meetingBegun: false,
    livesInAnotherAuthority: true,
    care: 'neither',
    ...change,
  });
  const may = (change: Partial<CancelledExclusion> = {}, on: IsoDate = '2026-01-12') =>
    answered(mayCancelExclusion(case_(change), on));

  it.each<[string, Partial<CancelledExclusion>, string[]]>([
    ['before the meeting, on the forty-fifth day', {}, []],
    ['once the meeting on reinstatement has begun', { meetingBegun: true }, ['the meeting on reinstatement has begun']],
    ['a meeting that need not be held bars nothing', { meetingBegun: true, boardMustMeet: false }, []],
    ['with half a day more than 45', { daysInYear: fraction(91, 2) }, ['more than 45 school days in the school year']],
    [
      'both',
      { daysInYear: fraction(91, 2), meetingBegun: true },
      ['more than 45 school days in the school year', 'the meeting on reinstatement has begun'],
    ],
  ])('%s: %j is barred by %j', (_, change, barredBy) => {
    const { result } = may(change);
    expect(result).toMatchObject({ may: barredBy.length === 0, barredBy, daysServedCount: true });
  });

  it('is told in writing with reasons, without delay, and the child reinstated', () => {
    expect(may().result.tell).toEqual(['parent', 'governing board', 'local authority']);
    expect(may({ care: 'looked after' }).result.tell).toEqual([
      'parent',
      'governing board',
      'local authority',
      'social worker',
      'Virtual School Head',
    ]);
    expect(may().sentence).toBe(
      'The head may cancel the exclusion on 12 January 2026, before or after it begins: parent; governing board; local authority told in writing with the reasons, without delay, and the child reinstated. Days served still count.',
    );
    expect(may({ meetingBegun: true }).sentence).toBe(
      'The head may not cancel the exclusion on 12 January 2026: the meeting on reinstatement has begun.',
    );
  });

  it('began with 1 September 2023', () => {
    expect(mayCancelExclusion(case_(), '2023-08-31')).toMatchObject({ reason: 'before the first version' });
    expect(may({}, '2023-09-01').caveats).toContain('Days served still count (from memory, unverified)');
  });
});

describe('Who excludes [excl.who]', () => {
  it.each([
    ['head of a school where the child is registered', true],
    ['head of another school', false],
    ['provider', false],
    ['local authority', false],
  ] as const)('what a %s stops is an exclusion: %s', (by, exclusion) =>
    expect(answered(isExclusionBy(by, '2026-01-12')).result).toBe(exclusion),
  );

  it('says so of the head', () =>
    expect(answered(isExclusionBy('head of a school where the child is registered', '2026-01-12')).sentence).toBe(
      'Attendance stopped by a head of a school where the child is registered on 12 January 2026 is a suspension or an exclusion, with its notice and clocks.',
    ));

  it('says so in words', () =>
    expect(answered(isExclusionBy('provider', '2026-01-12')).sentence).toBe(
      'Attendance stopped by a provider on 12 January 2026 is no suspension and no exclusion: only the head of a school where the child is registered gives one.',
    ));
});

const cancelledOn: CancelledExclusion = {
  daysInYear: fraction(1),
  boardMustMeet: true,
  meetingBegun: false,
  livesInAnotherAuthority: false,
  care: 'neither',
};

describe('What cannot follow an exclusion', () => {
  const cancelled = (change: object) => () =>
    mayCancelExclusion(
      {
        daysInYear: fraction(1),
        boardMustMeet: true,
        meetingBegun: false,
        livesInAnotherAuthority: false,
        care: 'neither',
        ...change,
      },
      '2026-01-12',
    );
  it.each<[string, string, () => unknown]>([
    ['notice.says', 'not-one-of', () => followingExclusion(EARLIER, { says: 'x' as 'extended', from: null }, CAL_A)],
    ['notice.from', 'not-a-civil-date', () => follows('extended', '2026-02-30')],
    ['earlier.to', 'not-a-civil-date', () => follows('extended', null, { from: '2026-03-02', to: '2026-02-30' })],
    ['earlier', 'ends-before-it-starts', () => follows('extended', null, { from: '2026-03-02', to: '2026-03-01' })],
    ['earlier.to', 'beyond-the-calendar', () => follows('extended', null, { from: '2026-03-02', to: '2026-05-01' })],
    ['care', 'not-one-of', cancelled({ care: 'x' })],
    ['daysInYear.n', 'not-a-whole-number', cancelled({ daysInYear: { n: -1, d: 2 } })],
    ['daysInYear.d', 'not-a-whole-number', cancelled({ daysInYear: { n: 1, d: 0 } })],
    ['on', 'not-a-civil-date', () => mayCancelExclusion(cancelledOn, '2026-02-30')],
    ['on', 'not-a-civil-date', () => isExclusionBy('provider', '2026-02-30')],
    ['by', 'not-one-of', () => isExclusionBy('neighbour' as 'provider', '2026-02-02')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
