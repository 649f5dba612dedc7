import { describe, expect, it } from '@jest/globals';
import { caseloadAddress, type CaseloadShown } from './caseload-address.ts';
import { caseloadAsked } from './caseload-asked.ts';

const plain = { whose: 'mine', sort: 'changed', direction: 'desc', school: null, cursor: null } as const;
const askedAt = async (address: string) => {
  const given = Object.fromEntries(new URL(address, 'http://localhost').searchParams);
  return caseloadAsked(given, given['school'] === undefined ? null : Number(given['school']));
};

describe('The address of a caseload', () => {
  it('without anything asks for one’s own, changed last', async () =>
    expect(await caseloadAsked({}, null)).toEqual(plain));

  it.each<CaseloadShown>([
    { whose: 'team', sort: 'name', direction: 'asc', school: 110001 },
    { whose: 'service', sort: 'registered', direction: 'asc', school: null },
  ])('says what it leads to: %j', async (shown) =>
    expect(await askedAt(caseloadAddress(shown, 'c-1'))).toEqual({ ...shown, cursor: 'c-1' }),
  );

  it.each([
    ['a list that is none', { whose: 'everybody' }, 'whose'],
    ['an order that is none', { order: 'age-asc' }, 'sort'],
    ['a direction that is none', { order: 'name-up' }, 'direction'],
    ['an order without a direction', { order: 'name' }, 'direction'],
  ])('is not taken with %s', async (_, given, field) =>
    expect(caseloadAsked(given, null)).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } }),
  );
});
