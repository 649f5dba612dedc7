import { describe, expect, it } from '@jest/globals';
import { Erased } from '#platform/privacy';
import { lateWords, lawsOf, recordedLater } from './stated.ts';
import type { LineEvent } from './line-types.ts';

const rules = [
  { rule: 'csa.end', version: 'EA 1996 s8', result: '2026-06-26', restsOn: [] },
  { rule: 'no.longer-in-the-book', version: 'v', result: null, restsOn: [] },
];
const of = (rulesSaid: unknown): LineEvent => ({ rules, rulesSaid }) as unknown as LineEvent;

describe('What a rule said, beside what rests on it', () => {
  it('is the sentence of that day, with what is to be borne in mind', () => {
    const said = [
      {
        inputs: {},
        sentence: 'It ends on Friday.',
        caveats: ['to be confirmed by a person', 'It: unverified (from memory)'],
      },
    ];
    expect(lawsOf(of(said))).toEqual([
      {
        ...{ title: 'End of compulsory school age', version: 'EA 1996 s8' },
        ...{ said: 'It ends on Friday.', bear: ['to be confirmed by a person'] },
        unchecked: ['It: its text has not been checked by the council'],
      },
      { title: 'no.longer-in-the-book', version: 'v', said: 'no answer', bear: [], unchecked: [] },
    ]);
  });

  it.each([null, new Erased()])('is its bare answer where the sentence is gone or was never kept: %s', (gone) =>
    expect(lawsOf(of(gone)).map(({ said }) => said)).toEqual(['26 June 2026', 'no answer']),
  );
});

it('What the register counts a session as is said in words, where its sentence was never kept', () => {
  const counted = { rules: [{ rule: 'attendance.code', version: 'v', result: 'AUTH', restsOn: [] }], rulesSaid: null };
  expect(lawsOf(counted as unknown as LineEvent).map(({ said }) => said)).toEqual(['authorised absence']);
});

describe('What was told later than it was so', () => {
  const told = { recordedAt: '2026-11-23T10:00:00.000Z' } as const;
  it('says on which day, and how long after where that is not long', () => {
    expect(recordedLater('2026-11-13', told)).toBe('Recorded 23 November 2026, 10 days after it took place');
    expect(recordedLater('2026-11-22', told)).toBe('Recorded 23 November 2026, 1 day after it took place');
    expect(recordedLater('2022-09-05', told)).toBe('Recorded 23 November 2026');
  });

  it('says nothing where it was told on the day, also shortly after midnight in summer', () => {
    expect([recordedLater('2026-11-23', told), lateWords('2026-11-23', told)]).toEqual([null, null]);
    expect(recordedLater('2026-07-02', { recordedAt: '2026-07-01T23:30:00.000Z' })).toBeNull();
  });
});
