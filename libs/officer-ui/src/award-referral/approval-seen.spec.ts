import { describe, expect, it } from '@jest/globals';
import type { LimitOfRole } from '#pure/referrals';
import { approvalSeen } from './approval-seen.ts';

const scheme = { from: '2025-09-01', source: 'Scheme of delegation' } as const;
const limits: readonly LimitOfRole[] = [
  { role: 'sen-officer', called: 'SEN officer', pence: 45_000, ...scheme },
  { role: 'team-manager', called: 'Team manager', pence: 80_000, ...scheme },
];
const offer = (name: string, pence: number) => ({ name, pence, price: `£${pence / 100}` });
const offers = [offer('Nene', 45_000), offer('Ferry', 45_001), offer('Studio', 80_001)];
const seen = (role: string, of = offers) => approvalSeen(of, limits, { role });

describe('Before an award one sees', () => {
  it('what is one’s own to approve, and of all else who may', () => {
    const { limit, mine, beyond, nothingToSend } = seen('sen-officer');
    expect(limit).toBe('up to £450.00 a week, since 1 September 2025');
    expect([mine.map(({ name }) => name), nothingToSend]).toEqual([['Nene'], false]);
    expect(beyond).toEqual([
      { name: 'Ferry', price: '£450.01', who: ['Team manager (up to £800.00 a week)'] },
      { name: 'Studio', price: '£800.01', who: [] },
    ]);
  });

  it('that nothing is, where no offer is within the limit, or the role has none', () => {
    expect(seen('sen-officer', offers.slice(1))).toMatchObject({ mine: [], nothingToSend: true });
    expect(seen('commissioning-officer')).toMatchObject({
      ...{ limit: 'nothing: no limit is set for your role', mine: [], nothingToSend: true },
    });
  });
});
