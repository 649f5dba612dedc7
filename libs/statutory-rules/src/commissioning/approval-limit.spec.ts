import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { withinApprovalLimit, type ApprovalLimit } from './index.ts';

const ON: IsoDate = '2026-09-01';
const source = 'Scheme of delegation, 4.2';
const limit: ApprovalLimit = { pence: 45_000, from: '2026-09-01', source };
const asked = (pence: number, of: ApprovalLimit | null = limit) => answered(withinApprovalLimit(pence, of, ON));

describe('What an officer may approve [award.approval-limit]', () => {
  it.each<[number, ApprovalLimit | null, boolean]>([
    [0, limit, true],
    [44_999, limit, true],
    [45_000, limit, true],
    [45_001, limit, false],
    [1, { pence: 0, from: ON, source }, false],
    [0, { pence: 0, from: ON, source }, true],
    [9_999_999, { pence: null, from: ON, source }, true],
    [0, null, false],
    [1, null, false],
  ])('%i pence a week under %j: %s', (pence, of, may) => expect(asked(pence, of).result).toBe(may));

  it('says so', () => {
    expect(asked(64_000).sentence).toBe(
      'Not to be approved: £640.00 a week, the limit being £450.00 a week since 1 September 2026.',
    );
    expect(asked(45_000).sentence).toBe(
      'May be approved: £450.00 a week, the limit being £450.00 a week since 1 September 2026.',
    );
    expect(asked(64_000, null).sentence).toBe('Not to be approved: £640.00 a week, and no limit was set.');
    expect(asked(64_000, { pence: null, from: '2025-09-01', source }).sentence).toBe(
      'May be approved: £640.00 a week, of whatever it costs, since 1 September 2025.',
    );
    // A council’s own setting is none to bear in mind at each award.
    expect(asked(1).caveats).toEqual([]);
  });

  it.each<[string, string, () => unknown]>([
    ['weeklyPence', 'not-a-whole-number', () => withinApprovalLimit(0.5, limit, ON)],
    ['limit.pence', 'not-a-whole-number', () => withinApprovalLimit(1, { pence: -1, from: ON, source }, ON)],
    ['limit.from', 'not-yet', () => withinApprovalLimit(1, limit, '2026-08-31')],
    ['on', 'not-a-civil-date', () => withinApprovalLimit(1, null, '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
