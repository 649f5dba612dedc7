import { describe, expect, it } from '@jest/globals';
import { keptUntil, whetherEnded } from './kept-until.ts';

const child = { bornOn: '2000-05-04', senStatuses: [], careStatuses: [] } as const;
const adopted = [
  { applies: 'any child', age: 25 },
  { applies: 'ever EHC plan', age: 31 },
  { applies: 'ever looked after', age: 75 },
] as const;
const today = '2026-01-12';

describe('How long the record of a child is kept', () => {
  it.each([
    ['by the period of any child', child, '2025-05-04'],
    ['longer, where it ever had a plan', { ...child, senStatuses: ['K', 'E', 'N'] as const }, '2031-05-04'],
    [
      'longest, where it was ever in care',
      { ...child, careStatuses: ['previously-looked-after'] as const },
      '2075-05-04',
    ],
    ['no longer for a plan to protect it', { ...child, careStatuses: ['protection-plan'] as const }, '2025-05-04'],
  ])('is said %s', (_, known, until) => expect(keptUntil(known, today, adopted).until).toBe(until));

  it.each([
    ['the council has set no period', keptUntil(child, today), 'the council has set no period'],
    ['nobody knows the birth', keptUntil({ ...child, bornOn: null }, today, adopted), 'the date of birth is not known'],
    ['something cannot be opened', keptUntil({ ...child, isLost: true }, today, adopted), 'cannot be opened'],
  ])('cannot be said where %s', (_, kept, words) =>
    expect([kept.until, kept.sentence]).toEqual([null, expect.stringContaining(words)]),
  );
});

describe('Whoever says that the time has ended', () => {
  it.each([
    ['is not asked once it has', '2026-01-11', false],
    ['is asked on its last day', '2026-01-12', true],
    ['is asked before', '2031-05-04', true],
    ['is asked where it cannot be said', null, true],
  ] as const)('%s', (_, until, isAsked) =>
    expect(whetherEnded({ until, sentence: 'Kept.' }, today) !== false).toBe(isAsked),
  );
});
