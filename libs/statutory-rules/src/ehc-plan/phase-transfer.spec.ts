import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { phaseTransferDue, PHASE_TRANSFERS, type PhaseTransfer } from './index.ts';

const due = (phase: PhaseTransfer, on: IsoDate) => answered(phaseTransferDue({ phase, on }));

describe('Phase transfer [ehcp.phase-transfer]', () => {
  it.each<[PhaseTransfer, IsoDate, IsoDate]>([
    ['early years to school', '2026-09-01', '2026-02-14'],
    ['infant to junior', '2026-09-01', '2026-02-14'],
    ['primary to middle', '2026-09-01', '2026-02-14'],
    ['primary to secondary', '2027-09-01', '2027-02-14'],
    ['middle to secondary', '2026-09-01', '2026-02-14'],
    ['secondary to post-16', '2026-09-01', '2026-03-30'],
    ['post-16 to post-16', '2026-09-01', '2026-04-01'],
    ['post-16 to post-16', '2026-07-31', '2026-02-28'],
  ])('%s on %s: at the latest %s', (phase, on, by) => {
    const { result, inputs } = due(phase, on);
    expect(result).toBe(by);
    expect(inputs).toEqual({ phase, on });
  });

  it('before a day: says so in words, and has one reading', () =>
    expect(due('primary to secondary', '2026-09-01')).toMatchObject({
      reading: null,
      sentence:
        'Transfer primary to secondary on 1 September 2026: amended plan before 15 February 2026, so at the latest on Saturday 14 February 2026.',
    }));

  it('months before it: says so in words, and names the clear-days reading', () =>
    expect(due('post-16 to post-16', '2026-09-01')).toMatchObject({
      reading: {
        chosen: 'at least 5 months before',
        others: [{ reading: 'clear days', result: '2026-03-31' }],
      },
      sentence:
        'Transfer post-16 to post-16 on 1 September 2026: amended plan at least 5 months before, so at the latest on Wednesday 1 April 2026; in clear days by Tuesday 31 March 2026.',
    }));

  it.each(PHASE_TRANSFERS)('leaves nothing open, each being a transfer of regulations 2 and 18: %s', (phase) =>
    expect(due(phase, '2026-09-01').caveats).toEqual([]),
  );

  it('has no answer before the regulations', () => {
    expect(phaseTransferDue({ phase: 'infant to junior', on: '2014-08-31' }).kind).toBe('gap');
    expect(phaseTransferDue({ phase: 'infant to junior', on: '2014-09-01' }).kind).toBe('applied');
  });
});

describe('Transfers that cannot be dated [ehcp.phase-transfer]', () => {
  it.each<[string, string, () => unknown]>([
    ['phase', 'not-one-of', () => phaseTransferDue({ phase: 'school to work' as PhaseTransfer, on: '2026-09-01' })],
    ['on', 'not-a-civil-date', () => phaseTransferDue({ phase: 'infant to junior', on: '2026-02-30' })],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
