import { describe, expect, it } from '@jest/globals';
import type { ChildLineFound } from '#contexts/oversight';
import { changeOf, extension, toldBy } from './line-read.fixtures.ts';
import { toldClock } from './told-clock.ts';

type Clock = ChildLineFound['clocks'][number];
const today = '2026-06-30';
const readings = {
  first: { asAt: '2026-03-10', knownOn: '2026-02-19' },
  second: { asAt: '2026-03-10', knownOn: today },
} as const;
const corrected = toldBy('e2', 'ExtensionAgreedCorrected', '2026-02-20', 'The letter says so');
const before = extension('e1', { effectiveOn: '2026-02-01' }, toldBy('e1', 'ExtensionAgreed', '2026-02-01'));
const found = { changes: [changeOf(null, before, [corrected]), changeOf(before, null, [corrected])] };
const day = (dueOn: string, more = {}) =>
  ({ dueOn, dueAt: `${dueOn}T00:00:00.000Z`, rules: [], sentence: null, ...more }) as unknown as Clock['before'];
const clock = (more: Partial<Clock>): Clock => ({
  ...{ what: 'reviews', recordedIn: { record: 'placement', id: 'x' }, item: 'next-review' },
  ...{ before: day('2026-03-06'), after: day('2026-03-13'), follows: ['e1'], ...more },
});
const told = (more: Partial<Clock> = {}) => {
  const names = { provider: () => 'Nene Bridge' };
  const { said, by } = toldClock(clock(more), found, { names, readings, today, places: new Map([['x', 'p']]) });
  return [said.map(({ text }) => text).join(''), ...by.map(({ text }) => text)];
};

describe('What follows for a clock', () => {
  it('names both days, how late each was by then, what it follows from, and what sets the day', () =>
    expect(told()).toEqual([
      'So the day to review the placement at Nene Bridge read Friday 6 March 2026 on 19 February 2026, 4 days late by 10 March 2026, and reads Friday 13 March 2026 today.',
      'It follows from 1 and 2.',
      'As agreed: a placement is reviewed on the day that its start names, then on the one that its latest review names.',
    ]));

  it('says of what is awaited at one of both only, at which', () => {
    expect(told({ after: null })[0]).toMatch(/late by 10 March 2026\. Today none is awaited\.$/);
    expect(told({ before: null })[0]).toBe(
      'So the day to review the placement at Nene Bridge reads Friday 13 March 2026 today. On 19 February 2026 none was awaited.',
    );
  });

  it('says the rule of law with its reading and its own sentence, once for each', () => {
    const law = (sentence: string) => ({ rules: [{ id: 'csa.end', version: 'EA 1996 s8' }], sentence });
    const [said, , ...rules] = told({
      ...{ what: 'leaving', item: 'leaving', follows: ['e1'] },
      ...{
        before: day('2026-02-01', law('It ends on 26 June 2026.')),
        after: day('2027-06-25', law('It ends in 2027.')),
      },
    });
    expect(said).toBe(
      'So the last day of compulsory school age read Sunday 1 February 2026 on 19 February 2026, and reads Friday 25 June 2027 today.',
    );
    expect(rules).toEqual([
      expect.stringMatching(/^Law: .+, reading EA 1996 s8\. It ends on 26 June 2026\.$/),
      expect.stringMatching(/^Law: .+, reading EA 1996 s8\. It ends in 2027\.$/),
    ]);
  });

  it('takes the end of compulsory school age away from nobody whose placement has ended', () => {
    expect(told({ what: 'leaving', item: 'leaving', before: day('2029-06-29'), after: null })[0]).toBe(
      'So the last day of compulsory school age, Friday 29 June 2029, stood among what falls due on 19 February 2026, and not today: it does while a placement goes by it. The day itself follows from the date of birth.',
    );
    expect(told({ what: 'leaving', item: 'leaving', before: null, after: day('2029-06-29') })[0]).toContain(
      'stood among what falls due today, and not on 19 February 2026',
    );
  });

  it('names of a moment its hour, and the provider whose answer it is', () =>
    expect(
      told({
        what: 'answers',
        item: 'p',
        before: day('2026-03-06', { dueOn: null, dueAt: '2026-03-06T15:30:00.000Z' }),
      })[0],
    ).toContain(
      'the end of the time in which Nene Bridge may answer read Friday 6 March 2026 at 3:30pm on 19 February',
    ));
});
