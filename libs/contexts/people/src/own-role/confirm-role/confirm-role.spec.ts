import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { byBea, byCem, byCemForBea } from '../../staff/staff.fixtures.ts';
import { changeProposed, confirmed, ended, proposed } from '../own-role.fixtures.ts';
import { ownRoleStream } from '../own-role.ts';
import { ConfirmRole, confirmRole } from './confirm-role.ts';

const confirming = (n = 0, by: object = byCem) => asked(ConfirmRole, { roleId: factId(99), proposalId: factId(n) }, by);

describe('Confirming a role of the council’s own', () => {
  const when = (holdsIt: boolean) =>
    specification(ownRoleStream, (command: ConfirmRole, role) => confirmRole(command, role, holdsIt));
  const given = when(false);

  it('lets it hold', () => given(proposed).when(confirming()).then(confirmed(0)));

  it('lets a change of it hold', () =>
    given(proposed, confirmed(0), changeProposed).when(confirming(2)).then(confirmed(2)));

  it.each([
    ['of no role', [], confirming(), 'nothing-proposed'],
    ['by whoever proposed it', [proposed], confirming(0, byBea), 'not-what-you-proposed'],
    ['by who acts for whoever proposed it', [proposed], confirming(0, byCemForBea), 'not-what-you-proposed'],
    ['of what was not proposed', [proposed], confirming(7), 'nothing-proposed'],
    ['twice', [proposed, confirmed(0)], confirming(), 'nothing-proposed'],
    [
      'of a change of what has been ended since',
      [proposed, confirmed(0), changeProposed, ended('2026-03-27', byBea.actor.id)],
      confirming(2),
      'nothing-proposed',
    ],
  ] as const)('is refused %s', (_case, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );

  it('is refused to whom the role is given', () =>
    when(true)(proposed, confirmed(0), changeProposed).when(confirming(2)).refused('not-ones-own-role'));
});
