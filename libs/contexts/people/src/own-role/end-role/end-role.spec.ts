import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { bea, byBea } from '../../staff/staff.fixtures.ts';
import { changeProposed, confirmed, ended, proposed } from '../own-role.fixtures.ts';
import { ownRoleStream } from '../own-role.ts';
import { EndRole, endRole } from './end-role.ts';

const { because } = ended('2026-03-27', bea).personal;
const ending = (lastDay: EndRole['data']['lastDay'] = '2026-03-27') =>
  asked(EndRole, { roleId: factId(99), lastDay, because }, byBea);
const standing = [proposed, confirmed(0)] as const;

describe('Ending a role of the council’s own', () => {
  const given = specification(ownRoleStream, endRole);

  it('says from which day and why', () =>
    given(...standing)
      .when(ending())
      .then(ended('2026-03-27', bea)));

  it('may be earlier than was said, and while a change waits', () =>
    given(...standing, changeProposed, ended('2026-03-27', bea))
      .when(ending('2026-02-13'))
      .then(ended('2026-02-13', bea)));

  it.each([
    ['of no role', [], ending(), 'no-such-role'],
    ['of one that waits to be confirmed', [proposed], ending(), 'waits-only'],
    ['on the day on which it ends', [...standing, ended('2026-03-27', bea)], ending(), 'role-ends-by-then'],
    ['later', [...standing, ended('2026-02-13', bea)], ending(), 'role-ends-by-then'],
  ] as const)('is refused %s', (_case, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
