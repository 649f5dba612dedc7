import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { byBea, cem } from '../../staff/staff.fixtures.ts';
import { ALLOWED, changeProposed, confirmed, declined, ended, proposed } from '../own-role.fixtures.ts';
import { ownRoleStream } from '../own-role.ts';
import { ProposeRoleChange, proposeRoleChange } from './propose-role-change.ts';

const { code: _code, proposedById: _, ...said } = changeProposed.data;
const proposing = (over: Partial<ProposeRoleChange['data']> = {}) =>
  asked(ProposeRoleChange, { roleId: factId(99), ...said, ...over }, byBea);
const standing = [proposed, confirmed(0)] as const;

describe('Proposing a change of a role of the council’s own', () => {
  const when = (holdsIt: boolean) =>
    specification(ownRoleStream, (command: ProposeRoleChange, role) =>
      proposeRoleChange(command, role, { allowed: ALLOWED, holdsIt }),
    );
  const given = when(false);

  it('takes acts away from a day on', () =>
    given(...standing)
      .when(proposing())
      .then(changeProposed));

  it('gives it more of what the other may', () => {
    const more = { acts: ['keep-the-register', 'open-a-child', 'read-attendance'], forAReason: true };
    given(...standing)
      .when(proposing(more))
      .then({ ...changeProposed, data: { ...changeProposed.data, ...more } });
  });

  it('may lie before one that was confirmed, or on the last day', () => {
    for (const from of ['2026-02-02', '2026-03-27'] as const)
      given(...standing, ended('2026-03-27', cem))
        .when(proposing({ from }))
        .then({ ...changeProposed, data: { ...changeProposed.data, from } });
  });

  it.each([
    ['of no role', [], {}, 'no-such-role'],
    ['of one that was declined', [proposed, declined(0, cem)], {}, 'no-such-role'],
    ['while something waits', [proposed], {}, 'waits-already'],
    ['after its end', [...standing, ended('2026-02-13', cem)], {}, 'role-ended'],
    ['with an act that the other has not', standing, { acts: ['give-a-role'] }, 'not-of-that-role'],
    ['from a day that lies behind', standing, { from: '2026-01-11' }, 'begins-before-today'],
    ['to what it may do already', standing, { acts: proposed.data.acts }, 'keeps-the-same'],
  ] as const)('is refused %s', (_case, past, over, reason) =>
    given(...past)
      .when(proposing(over))
      .refused(reason),
  );

  it('is refused to whom the role is given', () =>
    when(true)(...standing)
      .when(proposing())
      .refused('not-ones-own-role'));
});
