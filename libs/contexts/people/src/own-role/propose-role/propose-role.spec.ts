import { describe, expect, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { byAda, byBea, cem } from '../../staff/staff.fixtures.ts';
import { ALLOWED, confirmed, declined, ended, proposed } from '../own-role.fixtures.ts';
import { ownRoleStream } from '../own-role.ts';
import { ProposeRole, proposeRole } from './propose-role.ts';

const { code, proposedById: _, ...said } = proposed.data;
const proposing = (over: Partial<ProposeRole['data']> = {}, by: object = byBea) =>
  asked(ProposeRole, { called: code, ...said, ...over }, by);

describe('Proposing a role of the council’s own', () => {
  const given = specification(ownRoleStream, (command: ProposeRole, role) => proposeRole(command, role, ALLOWED));

  it('says what it keeps of which role, from which day, and waits', () => given().when(proposing()).then(proposed));

  it('says each act once', () => {
    given()
      .when(proposing({ acts: ['read-attendance', 'keep-the-register', 'read-attendance'] }))
      .then(proposed);
  });

  it('names what is needed besides, and for what, where a page needs more than was chosen', () => {
    const acts = ['read-attendance', 'register-a-child'];
    const said = 'The pages for “register a child” need more besides. Choose, too: “open a child”.';
    expect(() => proposeRole(proposing({ acts }) as never, { phase: 'none' }, ALLOWED)).toThrow(said);
  });

  it('may follow one that was declined', () =>
    given(proposed, declined(0, cem))
      .when(proposing({}, byAda))
      .then({ ...proposed, data: { ...proposed.data, proposedById: byAda.actor.id } }));

  it.each([
    ['called as a role that comes with the service', [], { called: 'sen-officer' }, 'role-of-the-service'],
    ['with an act that the other has not', [], { acts: ['read-attendance', 'give-a-role'] }, 'not-of-that-role'],
    ['with an act whose pages need others', [], { acts: ['read-attendance', 'register-a-child'] }, 'needs-to-read'],
    ['from a day that lies behind', [], { from: '2026-01-11' }, 'begins-before-today'],
    ['twice', [proposed], {}, 'role-known'],
    ['called as one that holds', [proposed, confirmed(0)], {}, 'role-known'],
    ['called as one that has ended', [proposed, confirmed(0), ended('2026-03-27', cem)], {}, 'role-known'],
  ] as const)('is refused %s', (_case, past, over, reason) =>
    given(...past)
      .when(proposing(over))
      .refused(reason),
  );
});
