import { describe, expect, it } from '@jest/globals';
import type { LimitOfRole } from '#pure/referrals';
import { approvalSeen, approvers } from './approval-seen.ts';

const scheme = { from: '2025-09-01', source: 'Scheme of delegation' } as const;
const limits: readonly LimitOfRole[] = [
  { role: 'sen-officer', called: 'SEN officer', pence: 45_000, ...scheme },
  { role: 'team-manager', called: 'Team manager', pence: 80_000, ...scheme },
];
const offers = [45_000, 45_001, 80_001].map((pence) => ({ pence }));
const seen = (role: string, of = offers) => approvalSeen(of, limits, { role });

describe('Before an award one sees', () => {
  it('what is one’s own to approve', () =>
    expect(seen('sen-officer')).toEqual({
      ...{ limit: 'up to £450.00 a week, since 1 September 2025', mine: [{ pence: 45_000 }], nothingToSend: false },
    }));

  it('who may approve what is not', () =>
    expect(offers.map(({ pence }) => approvers(limits, pence, { role: 'sen-officer' }))).toEqual([
      ...[null, 'Team manager (up to £800.00 a week)', 'nobody, since no limit reaches it'],
    ]));

  it('who may by name: nobody whose limit does not reach it, and of a cut role by the limit that it has', () => {
    const cut = { role: 'team-manager', ownRole: 'deputy', called: 'Deputy manager', pence: 60_000, ...scheme };
    const person = (name: string, role: string, ownRole?: string) => ({ name, actor: { role, ownRole } });
    const people = [
      person('Zoe Adair', 'team-manager'),
      person('Amir Cole', 'team-manager', 'deputy'),
      person('Bo Dale', 'team-manager', 'night-manager'),
      person('Eve Frost', 'sen-officer'),
    ];
    const who = (pence: number, those = people) => approvers([...limits, cut], pence, { role: 'sen-officer' }, those);
    expect(who(60_000)).toBe(
      [
        'Amir Cole, Deputy manager (up to £600.00 a week)',
        'Bo Dale, Team manager (up to £800.00 a week)',
        'Zoe Adair, Team manager (up to £800.00 a week)',
      ].join('; '),
    );
    expect(who(60_001)).not.toContain('Amir Cole');
    expect(who(60_001, [])).toBe(
      'Team manager (up to £800.00 a week), but nobody on the register who is that today may for this child',
    );
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => person(name, 'team-manager'));
    expect(who(60_001, many)).toMatch(/^A, [^;]+; B, [^;]+; C, [^;]+; D, [^;]+; and 2 more$/);
  });

  it('that nothing is, where no offer is within the limit, or the role has none', () => {
    expect(seen('sen-officer', offers.slice(1))).toMatchObject({ mine: [], nothingToSend: true });
    expect(seen('commissioning-officer')).toMatchObject({
      ...{ limit: 'nothing: no limit is set for your role', mine: [], nothingToSend: true },
    });
  });
});
