import { saysNotDisclosed } from '#platform/privacy';
import type { BesidesOfRow, ChildOfRow } from '../child/row-compared.ts';
import { houseIn, houseOf, isSameHouse, type AddressLine } from '../given-away/address-signs.ts';
import { isFullName } from '../search-index/full-name.ts';
import type { Stands } from './dated-part.ts';
import type { Part } from './lives-compared.ts';

type Characteristics = NonNullable<BesidesOfRow['characteristics']>;

/** What is not recorded yet is told beside what stands; what is recorded otherwise is named, and stays. */
export function characteristicsAgainst(
  { from, ...said }: Characteristics,
  stands: Stands | null,
): Readonly<{ told: Characteristics | null; differs: readonly string[] }> {
  const held = (stands?.personal['characteristics'] ?? {}) as Readonly<Record<string, string | null>>;
  const fields = Object.entries(said);
  const differs = fields.flatMap(([field, each]) =>
    each !== null && (held[field] ?? each).toLowerCase() !== each.toLowerCase() ? [field] : [],
  );
  const isMore = fields.some(([field, each]) => each !== null && (held[field] ?? null) === null);
  const told = Object.fromEntries(fields.map(([field, each]) => [field, held[field] ?? each]));
  return { told: isMore ? ({ ...told, from } as Characteristics) : null, differs };
}

type Person = NonNullable<BesidesOfRow['person']>;
type Around = Readonly<{ name?: unknown; telephone?: unknown; presence?: unknown }>;

/**
 * Null: the person is told. Only where nobody is known around the child: who is there already may be somebody from whom this one, or what
 * the file says of them, is kept. @param around whatever opened of those who are known
 */
export function personAgainst(
  { name, telephone, hasResponsibility }: Person,
  around: readonly unknown[],
  isResponsibilityTold: boolean,
): readonly string[] | null {
  if (around.length === 0) return isResponsibilityTold ? ['personHasResponsibility'] : null;
  const known = (around as readonly Around[]).find(
    (each) => typeof each.name === 'string' && isFullName(name, { givenNames: each.name, familyName: null }),
  );
  if (!known) return ['personName'];
  const isReached = telephone === null || figures(known.telephone ?? '') === figures(telephone);
  return [
    ...(isReached || saysNotDisclosed(known) ? [] : ['personTelephone']),
    ...(hasResponsibility && !isResponsibilityTold ? ['personHasResponsibility'] : []),
  ];
}

const figures = (telephone: unknown): string => String(telephone).replace(/^\+44/, '0').replace(/\D/g, '');

/** What the file says otherwise of where the child lives and whom to contact: named, and never written over. */
export function addressAgainst(
  { address, contact }: Pick<ChildOfRow, 'address' | 'contact'>,
  held: Readonly<{ lives: unknown; contact: unknown }>,
): Part {
  const homes = Array.isArray(held.lives)
    ? (held.lives as readonly AddressLine[]).map((line) => [written(line), houseOf(line)] as const)
    : typeof held.lives === 'string'
      ? [[plain(held.lives), houseIn(held.lives)] as const]
      : [];
  const isThere =
    address === null ||
    homes.some(
      ([text, house]) => text === plain(address) || isSameHouse(house, houseIn(address.replaceAll('\n', ', '))),
    );
  const isSame = contact === null || (typeof held.contact === 'string' && plain(held.contact) === plain(contact));
  return {
    differs: [...(isThere ? [] : ['address']), ...(isSame ? [] : ['contact'])],
    isAddressCompared: true,
  };
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const written = ({ line1, line2, town, postcode }: AddressLine): string =>
  plain([line1, line2, town, postcode].filter((each) => each !== null).join(' '));
