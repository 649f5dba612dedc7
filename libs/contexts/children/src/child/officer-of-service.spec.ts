import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { refuseOtherOfficer, servicesOfRoles } from './officer-of-service.ts';

const today = '2026-01-12';
const services = [
  { from: '2025-09-02', value: 'sen' },
  { from: '2026-03-02', value: 'exclusions' },
] as const;
const having = (worksAs: readonly string[] | null, from: CivilDate = today, until: CivilDate | null = null) => {
  try {
    refuseOtherOfficer({ officerId: 'o1', from, until }, services, { worksAs, today });
    return 'taken';
  } catch (error) {
    return (error as { reason: string }).reason;
  }
};

describe('Who is to have a child', () => {
  it.each([
    ['an officer of the service that has the record', ['sen-officer'], today, null, 'taken'],
    ['an officer of another', ['exclusions-officer'], today, null, 'officer-of-another-service'],
    ['whoever works for both', ['exclusions-officer', 'sen-officer'], today, null, 'taken'],
    ['whoever has no children', ['team-manager'], today, null, 'no-officer-of-children'],
    ['whoever works here no more', [], today, null, 'no-officer-of-children'],
    ['whom nobody knows', null, today, null, 'taken'],
    ['an officer of the service that will have it, from its day', ['exclusions-officer'], '2026-03-02', null, 'taken'],
    ['one of the former, from that day', ['sen-officer'], '2026-03-02', null, 'officer-of-another-service'],
    ['the same, told late', ['exclusions-officer'], '2025-10-01', null, 'officer-of-another-service'],
    ['somebody in days that are over', ['exclusions-officer'], '2025-10-01', '2026-01-12', 'taken'],
    ['somebody in days that last', ['exclusions-officer'], '2025-10-01', '2026-01-13', 'officer-of-another-service'],
  ] as const)('is %s', (_, worksAs, from, until, told) => expect(having(worksAs, from, until)).toBe(told));

  it('may be nobody', () =>
    expect(() =>
      refuseOtherOfficer({ officerId: null, from: today, until: null }, services, { worksAs: [], today }),
    ).not.toThrow());
});

it('officers alone have children', () =>
  expect(servicesOfRoles(['sen-officer', 'team-manager', 'exclusions-officer', 'auditor'])).toEqual([
    'sen',
    'exclusions',
  ]));
