import { describe, expect, it } from '@jest/globals';
import { PeopleByTheirClaims } from './people-by-their-claims.ts';
import { personIdOf } from './person-id.ts';
import { signInTerms } from './sign-in-terms.ts';

const people = new PeopleByTheirClaims();
const terms = (more: object = {}) =>
  signInTerms.parse({
    people: [
      {
        ...{ code: 'council', name: 'Fenmarch', issuer: 'https://id.example', clientId: 'throughline' },
        ...{ roles: ['sen-officer', 'school'], ...more },
      },
    ],
  }).people[0]!;
const groups = (are: object) => ({ groups: { are } });
const told = (claims: object, more: object = {}) =>
  people.whoIs({ by: terms(more), subject: 'amy', claims: { ...claims } }).then(
    ({ actor: { role, team, organisation }, name }) => [role, team, organisation, name],
    ({ name, why }: { name: string; why: string }) => [name, why],
  );

describe('Who somebody is', () => {
  it('is one person for one provider and subject, and another for every other provider', () => {
    const here = { issuer: 'https://id.example', subjectsAreIds: false };
    const there = { issuer: 'https://id.example/', subjectsAreIds: false };
    const ids = [personIdOf(here, 'amy'), personIdOf(here, 'amy'), personIdOf(there, 'amy'), personIdOf(here, 'Amy')];
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe(ids[1]);
  });

  it('cannot be the id of somebody else: a subject that looks like one is a subject like any other', () => {
    const id = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e01';
    const from = (subjectsAreIds: boolean) => personIdOf({ issuer: 'https://id.example', subjectsAreIds }, id);
    expect(from(false)).not.toBe(id);
    expect([from(true), personIdOf({ issuer: 'https://id.example', subjectsAreIds: true }, 'amy')]).toEqual([id, null]);
  });

  it('stands in claims of their own, or by their group, which says what the claims leave out', async () => {
    const claims = { role: 'sen-officer', team: 'sen', organisation: 'council', name: ' Amy Adu ' };
    expect(await told(claims)).toEqual(['sen-officer', 'sen', 'council', 'Amy Adu']);
    const are = { g1: { role: 'school' }, g2: { role: 'school', organisation: '123456' } };
    expect(await told({ groups: ['g1'], organisation: '654321' }, groups(are))).toEqual([
      ...['school', null, '654321', null],
    ]);
    expect(await told({ groups: ['g2', 'unknown'], organisation: '654321' }, groups(are))).toEqual([
      ...['school', null, '123456', null],
    ]);
    expect(await told({ role: 'sen-officer', groups: 'g2' }, groups(are))).toEqual(['school', null, '123456', null]);
  });

  const two = groups({ g1: { role: 'school' }, g2: { role: 'sen-officer' } });
  it.each<[string, object, object, string]>([
    ['a role is not said', {}, {}, 'no-role'],
    ['a role is none', { role: 'Amy Adu' }, {}, 'claims'],
    ['a process is meant', { role: 'process:open-placement' }, {}, 'role'],
    ['the provider cannot vouch for it', { role: 'auditor' }, {}, 'role'],
    ['the group is of a role that it cannot vouch for', { groups: ['g'] }, groups({ g: { role: 'auditor' } }), 'role'],
    ['no groups are said', { role: 'school' }, two, 'no-groups-claim'],
    ['no group is one of ours', { groups: ['g3'] }, two, 'no-group'],
    ['no group may be named as what every object has', { groups: ['constructor'] }, two, 'no-group'],
    ['groups say two things', { groups: ['g1', 'g2'] }, two, 'many-groups'],
    ['there are more groups than fit', { _claim_names: { groups: 'src1' } }, two, 'overfull'],
    ['there are more groups than fit, said in another way', { hasgroups: true }, two, 'overfull'],
    ['the subject was to be an id', { role: 'school' }, { subjectsAreIds: true }, 'subject'],
  ])('is not guessed where %s', async (_, claims, more, why) => {
    expect(await told(claims, more)).toEqual(['SignInRefused', why]);
  });
});
