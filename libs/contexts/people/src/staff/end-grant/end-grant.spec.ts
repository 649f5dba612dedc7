import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import type { StaffEvent } from '../staff.events.ts';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { holdsOn } from '../grant.ts';
import { ada, bea, byBea, byCem, byCemForBea, covers, entered, given as role } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { EndGrant, endGrant } from './end-grant.ts';

const because = 'Moved to another team';
const ending = (lastDay = '2026-01-30', n = 1, by: object = byCem, at = '2026-01-20T09:00:00.000Z') =>
  asked(
    EndGrant,
    { staffId: ada, grantId: factId(n), lastDay: lastDay as '2026-01-30', because },
    { ...by, receivedAt: at as '2026-01-20T09:00:00.000Z' },
  );
const by = (of: Partial<typeof byCem.actor>) => ({ actor: { ...byCem.actor, ...of } });
const manager = (team: string) => by({ role: 'team-manager', team });
const lead = by({ role: 'ap-lead', team: 'ap' });
const officerOfData = by({ role: 'data-protection-officer' });
const auditor = { ...role, data: { ...role.data, role: 'auditor', team: null } } as const satisfies Draft<StaffEvent>;
const terms = {
  type: 'AuditTermsGiven',
  data: {
    ...{ childIds: [factId(9)], periodFrom: '2025-09-01', periodTo: '2026-08-31' },
    ...{ from: '2026-01-12', lastDay: '2026-03-27', givenById: bea },
  },
  personal: { because: 'The yearly audit' },
} as const satisfies Draft<StaffEvent>;
const data = { grantId: factId(1), lastDay: '2026-01-30' } as const;
const ended = { type: 'GrantEnded', data, personal: { because } } as const;
const confirmed = { type: 'GrantConfirmed', data: { grantId: factId(1) } } as const;
const declined = { type: 'GrantDeclined', data: { grantId: factId(1) }, personal: { because } } as const;

describe('Ending what was given', () => {
  const given = specification(staffStream, endGrant);

  it('says its last day, and why', () => given(entered, role, confirmed).when(ending()).then(ended));

  it('lets it hold on its last day, and no longer', () => {
    const staff = stateAfter(staffStream, [entered, role, confirmed, ended]);
    const [grant] = staff.phase === 'entered' ? staff.grants : [];
    const days = ['2026-01-11', '2026-01-12', '2026-01-30', '2026-01-31'] as const;
    expect(days.map((day) => holdsOn(grant!, day))).toEqual([false, true, true, false]);
  });

  it('lets nothing hold that was not confirmed', () => {
    const staff = stateAfter(staffStream, [entered, role]);
    expect(staff.phase === 'entered' && holdsOn(staff.grants[0]!, '2026-01-12')).toBe(false);
  });

  it.each([
    ['of a role by who manages its team', role, manager('sen')],
    ['of cover by a manager, who may give it', covers, manager('exclusions')],
    ['of a role by the AP lead', role, lead],
    ['of an auditor’s by an administrator', auditor, byCem],
    ['of terms by whoever gave them', terms, byBea],
    ['of terms by who acts for whoever gave them', terms, byCemForBea],
  ] as const)('is %s', (_, what, who) => {
    const last = what === covers ? '2026-01-16' : '2026-01-30';
    return given(entered, what, confirmed)
      .when(ending(last, 1, who))
      .then({ ...ended, data: { ...data, lastDay: last } });
  });

  it.each([
    ['of terms by who did not give them', terms, byCem, 'given-by-another'],
    ['of terms by the manager of whom it looks at', terms, manager('sen'), 'given-by-another'],
    ['of a role by the manager of another team', role, manager('exclusions'), 'of-another-team'],
    ['of an auditor’s by a manager', auditor, manager('sen'), 'of-an-auditor'],
    ['of an auditor’s by the AP lead', auditor, lead, 'of-an-auditor'],
    ['of a role by the data protection officer', role, officerOfData, 'no-terms'],
  ] as const)('is refused %s', (_, what, who, reason) =>
    given(entered, what, confirmed)
      .when(ending('2026-01-30', 1, who))
      .refused(reason),
  );

  it('is no day before the first, once that has come', () =>
    given(entered, role, confirmed).when(ending('2026-01-11')).refused('ends-before-it-begins'));

  it('lets what has not begun never begin', () =>
    given(entered, role, confirmed)
      .when(ending('2026-01-09', 1, byCem, '2026-01-09T09:00:00.000Z'))
      .then({ ...ended, data: { ...data, lastDay: '2026-01-09' } }));

  it.each([
    ['of nobody on the register', [], ending(), 'not-entered'],
    ['of what was not given', [entered, role], ending('2026-01-30', 7), 'no-such-grant'],
    ['of what was declined', [entered, role, declined], ending(), 'never-held'],
    ['for its last day or a later one', [entered, role], ending('2026-03-27'), 'ends-by-then'],
    ['twice', [entered, role, ended], ending(), 'ends-by-then'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
