import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { LimitOfRole } from '../asks/approval-limits.ts';
import { limits } from './referral.fixtures.ts';
import { approvedWithin, limitOf, whoMayApprove } from './within-ones-limit.ts';

const on: CivilDate = '2026-01-12';
const scheme = { from: '2025-09-01', source: 'Scheme of delegation, 4.2' } as const;
const approving = (role: string, pence: number, of: readonly LimitOfRole[] = limits) => {
  try {
    return approvedWithin(of, { by: { role }, pence, on }).result;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
};

describe('A price is approved within one’s limit', () => {
  it.each([
    ['sen-officer', 44_999, true],
    ['sen-officer', 45_000, true],
    ['sen-officer', 45_001, 'above-ones-limit'],
    ['team-manager', 80_000, true],
    ['team-manager', 80_001, 'above-ones-limit'],
    ['commissioning-officer', 9_999_999, true],
    ['ap-lead', 0, 'above-ones-limit'],
    ['process:propose-a-placement-when-a-referral-is-awarded', 1, 'above-ones-limit'],
  ])('%s, %i pence a week: %s', (role, pence, result) => expect(approving(role, pence)).toBe(result));

  it.each([
    [
      'sen-officer',
      64_000,
      limits,
      '£640.00 a week is more than you may approve (up to £450.00 a week since Monday 1 September 2025). Who may: Team manager, up to £800.00 a week; Commissioning officer, whatever it costs.',
    ],
    [
      'sen-officer',
      64_000,
      limits.slice(0, 1),
      '£640.00 a week is more than you may approve (up to £450.00 a week since Monday 1 September 2025). Nobody’s limit reaches it.',
    ],
    [
      'ap-lead',
      64_000,
      limits.slice(2),
      '£640.00 a week is more than you may approve (no limit is set for your role). Who may: Team manager, up to £800.00 a week.',
    ],
  ])('says who may: %s, %i pence', (role, pence, of, words) =>
    expect(() => approvedWithin(of, { by: { role }, pence, on })).toThrow(words),
  );

  const cut = (pence: number | null) =>
    ({ role: 'sen-officer', ownRole: 'new-officer', called: 'New officer', pence, ...scheme }) as const;
  it.each([
    [20_000, 'new-officer', 20_000],
    [90_000, 'new-officer', 45_000],
    [null, 'new-officer', 45_000],
    [20_000, 'clerk', 45_000],
    [20_000, undefined, 45_000],
  ])(
    'is of a role of the council’s own what it says, %s, and never more than that from which it is cut',
    (pence, ownRole, held) => {
      const by = { role: 'sen-officer', ownRole };
      expect(limitOf([cut(pence), ...limits], by)?.pence).toBe(held);
      expect(limitOf([cut(pence)], by)).toBeNull();
    },
  );

  it.each([
    ['cut below its whole', 20_000, 20_000, ['New officer, 20000', 'SEN officer, 45000']],
    ['cut below its whole, above what it has', 20_000, 20_001, ['SEN officer, 45000']],
    ['set above its whole', 90_000, 45_000, ['New officer, 45000', 'SEN officer, 45000']],
    ['set above its whole, above what it has', 90_000, 45_001, []],
    ['set to whatever it costs', null, 45_001, []],
  ])('names a role of the council’s own by the limit that it has: %s', (_, set, pence, named) => {
    const both = [cut(set), limits.find(({ role }) => role === 'sen-officer')!];
    expect(whoMayApprove(both, pence).map((each) => `${each.called}, ${each.pence}`)).toEqual(named);
    const refused = () => approvedWithin(both, { by: cut(set), pence, on });
    if (named.length === 0) expect(refused).toThrow('Nobody’s limit reaches it.');
  });

  it('names no role of the council’s own where that from which it is cut has none', () =>
    expect(whoMayApprove([cut(null)], 1)).toEqual([]));

  it('names first whose limit just reaches it', () =>
    expect(whoMayApprove(limits, 45_000).map(({ role }) => role)).toEqual([
      ...['sen-officer', 'team-manager', 'commissioning-officer'],
    ]));
});
