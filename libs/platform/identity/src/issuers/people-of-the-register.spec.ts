import { describe, expect, it } from '@jest/globals';
import type { Standing, Standings } from '../session/standings-today.ts';
import { PeopleOfTheRegister } from './people-of-the-register.ts';
import { PeopleVouchedFor } from './people-vouched-for.ts';
import { personIdOf } from './person-id.ts';

const by = {
  ...{ code: 'council', name: 'Fenmarch', issuer: 'https://id.example', clientId: 'c', scope: 'openid' },
  signOut: 'post' as const,
  ...{ roles: ['sen-officer', 'auditor'], subjectsAreIds: false },
};
const id = personIdOf(by, 'ada')!;
const officer: Standing = { role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const anyone = { actor: { id, ...officer, role: 'auditor' }, name: 'As the provider says' };

class AsTheySay extends PeopleVouchedFor {
  override whoIs = () => Promise.resolve(anyone);
}
const register = (standings: readonly Standing[] | null): Standings => ({
  of: (person) => Promise.resolve(person === id ? standings : null),
  daysOf: () => Promise.reject(new Error('who is let in is asked nothing about days')),
  nameOf: () => Promise.resolve('Ada Vance'),
});
const whoIs = (standings: readonly Standing[] | null) =>
  new PeopleOfTheRegister(register(standings), new AsTheySay()).whoIs({ by, subject: 'ada', claims: {} });

describe('Somebody whom a provider vouches for', () => {
  it('is what the register says, whatever the provider says of them', async () =>
    expect(await whoIs([officer])).toEqual({ actor: { id, ...officer }, name: 'Ada Vance' }));

  it('is the first of it that the provider may let in', async () => {
    const administrator = { ...officer, role: 'administrator', team: 'records' };
    const { actor } = await whoIs([administrator, officer]);
    expect(actor.role).toBe('sen-officer');
    await expect(whoIs([administrator])).rejects.toThrow('not open to whoever signs in by Fenmarch');
  });

  it('is nobody while nothing holds that was given to them', async () =>
    await expect(whoIs([])).rejects.toThrow('no role is yours today'));

  it('is what the provider says where the register does not know them', async () =>
    expect(await whoIs(null)).toBe(anyone));
});
