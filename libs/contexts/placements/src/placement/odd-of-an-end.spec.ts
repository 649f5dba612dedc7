import { describe, expect, it } from '@jest/globals';
import { oddOfEnd, oddOfReturn } from './odd-of-an-end.ts';
import type { Plan } from './placement.ts';

const endsOn = { endsOn: '2026-02-13' } as const;

describe('An end', () => {
  it.each([
    ['a fortnight before the agreed last day', '2026-01-30', 'planned-end', []],
    ['on it', '2026-02-13', 'planned-end', []],
    ['behind it', '2026-02-20', 'planned-end', []],
    ['earlier, for another reason', '2026-01-05', 'parents-choice', []],
    ['earlier, as planned', '2026-01-29', 'planned-end', ['long-before-the-agreed-end']],
  ] as const)('%s is asked about where it cannot have been as planned', (_, endedOn, reason, asked) =>
    expect(oddOfEnd({ endedOn, reason }, endsOn).map(({ code }) => code)).toEqual(asked),
  );

  it('says the day and how far ahead it lies, where it is asked why', () =>
    expect(oddOfEnd({ endedOn: '2026-01-29', reason: 'planned-end' }, endsOn, 'endReason')[0]).toMatchObject({
      at: 'endReason',
      words: expect.stringContaining('Friday 13 February 2026, is 15 days after the last day given'),
    }));
});

describe('How a return went', () => {
  const plan: Plan = { id: 'p1', data: { schoolUrn: 110001, returnsOn: '2026-02-02', phases: [] } };

  it.each([
    ['on the planned day', '2026-02-02', 'p1', 0],
    ['behind it', '2026-02-03', 'p1', 0],
    ['before it', '2026-02-01', 'p1', 1],
    ['of a plan that is not here', '2026-02-01', 'p2', 0],
  ] as const)('%s is asked about where the planned day is later', (_, confirmedOn, planId, asked) =>
    expect(oddOfReturn(confirmedOn, planId, { plans: [plan] })).toHaveLength(asked),
  );
});
