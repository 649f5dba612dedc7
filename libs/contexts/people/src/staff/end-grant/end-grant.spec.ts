import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { holdsOn } from '../grant.ts';
import { ada, entered, given as role } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { EndGrant, endGrant } from './end-grant.ts';

const because = 'Moved to another team';
const ending = (lastDay = '2026-01-30', n = 1) =>
  asked(EndGrant, { staffId: ada, grantId: factId(n), lastDay: lastDay as '2026-01-30', because });
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
