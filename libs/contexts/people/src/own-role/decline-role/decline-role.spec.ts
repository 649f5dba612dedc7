import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { byBea, byCem, cem } from '../../staff/staff.fixtures.ts';
import { changeProposed, confirmed, declined, proposed } from '../own-role.fixtures.ts';
import { ownRoleStream } from '../own-role.ts';
import { DeclineRole, declineRole } from './decline-role.ts';

const { because } = declined(0, cem).personal;
const declining = (n = 0, by: object = byCem) =>
  asked(DeclineRole, { roleId: factId(99), proposalId: factId(n), because }, by);

describe('Declining a role of the council’s own', () => {
  const given = specification(ownRoleStream, declineRole);

  it('says why', () => given(proposed).when(declining()).then(declined(0, cem)));

  it('leaves the role as it was where it was a change', () =>
    given(proposed, confirmed(0), changeProposed).when(declining(2)).then(declined(2, cem)));

  it.each([
    ['of no role', [], declining(), 'nothing-proposed'],
    ['by whoever proposed it', [proposed], declining(0, byBea), 'not-what-you-proposed'],
    ['once it is confirmed', [proposed, confirmed(0)], declining(), 'nothing-proposed'],
    ['twice', [proposed, declined(0, cem)], declining(), 'nothing-proposed'],
  ] as const)('is refused %s', (_case, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
