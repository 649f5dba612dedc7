import {
  ChangeAddresses,
  ChangeAddressesRequest,
  CorrectAddresses,
  CorrectAddressesRequest,
  type Address,
} from '#contexts/children';
import { saysNotDisclosed } from '#platform/privacy';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { growingRows } from '../forms/growing-rows.ts';
import { ofRow } from '../forms/of-row.ts';
import { line, select, yesOrNo } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { isAtFixedAddress, onOneLine, uses } from '../words/circumstances-words.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';

type Addresses = Standing<'AddressesChanged'>;

const MOST = 6;
/** Of a child whose address is protected. */
const ANEW =
  'What is recorded is not disclosed. Say all addresses that hold from the day: one that you leave out holds no longer';

const addressRows = (who: string, undisclosed = false) =>
  growingRows(
    (n) => {
      const row = `Address ${n}`;
      return {
        legend: row,
        fields: {
          use: ofRow(row, select(`What is it to ${who}?`, inOrder(uses), undisclosed ? { hint: ANEW } : {})),
          line1: ofRow(row, line('First line')),
          line2: ofRow(row, line('Second line', { optional: true })),
          town: ofRow(row, line('Town', { optional: true, width: 20 })),
          postcode: ofRow(row, line('Postcode', { optional: true, width: 10 })),
        },
      };
    },
    { least: 1, most: MOST, more: 'Add another address' },
  );

/** What each row says, in the names of its inputs. */
function asTheyStand(standing: Addresses): Readonly<Record<string, string>> {
  const all = linesOf(standing).map(({ use, line1, line2, town, postcode }, n) =>
    Object.entries({ use, line1, line2, town, postcode }).map(([part, said]) => [`${n}-${part}`, said ?? '']),
  );
  return { ...(Object.fromEntries(all.flat()) as Record<string, string>), rows: String(all.length) };
}

function linesOf({ data, personal }: Addresses): readonly (Address & Readonly<{ addressId: string }>)[] {
  const lines = (personal.lines ?? []) as readonly (Omit<Address, 'use'> & Readonly<{ addressId: string }>)[];
  return data.addresses.flatMap(({ addressId, use }) => {
    const found = lines.find((each) => each.addressId === addressId);
    return found ? { ...found, addressId, use } : [];
  });
}

/** Then the form begins empty: what is typed is recorded as all addresses, and protected at once. */
const isNotDisclosed = ({ personal }: Addresses): boolean => saysNotDisclosed(personal.lines);

const written = (address: Address): string => onOneLine(address).toUpperCase();

/** An address that reads as one that was recorded before is that one; of a correction, one in the place of another is that other, written better. */
function withIds(addresses: readonly Address[], ever: readonly Addresses[], isCorrection: boolean): readonly Address[] {
  const known = ever.toReversed().flatMap(linesOf);
  const same = addresses.map((each) => known.find((one) => written(one) === written(each))?.addressId);
  const left = known.map(({ addressId }) => addressId).filter((id) => isCorrection && !same.includes(id));
  const ids = same.map((id) => id ?? left.shift());
  return addresses.map((each, n) => ({ ...each, addressId: ids.indexOf(ids[n]) === n ? ids[n] : undefined }));
}

export const addressesPages = partPages({
  ...{ type: 'AddressesChanged', called: 'the addresses', done: 'The addresses change' },
  change: { sends: ChangeAddresses, request: ChangeAddressesRequest },
  correct: { sends: CorrectAddresses, request: CorrectAddressesRequest },
  fields: (standing, { who }) => {
    const fixed = yesOrNo(`Has ${who} a fixed address?`, ['Yes'], ['No', 'An address for letters can be given']);
    return {
      hasFixedAddress: standing
        ? asItStands(fixed, oneText(isAtFixedAddress(standing.data.addresses) ? 'yes' : 'no'))
        : fixed,
      addresses:
        standing && !isNotDisclosed(standing)
          ? asItStands(addressRows(who), asTheyStand(standing))
          : addressRows(who, standing !== null),
    };
  },
  says: ({ addresses }, ever, isCorrection) => ({ addresses: withIds(addresses, ever, isCorrection) }),
  beside: {
    ...{ 'no-fixed-address-given': 'addresses', 'two-homes': 'addresses', 'address-twice': 'addresses' },
    ...{ 'fixed-address-given': 'hasFixedAddress', 'no-such-address': 'addresses' },
  },
});
export const ChangeAddressesPage = addressesPages.Change;
export const CorrectAddressesPage = addressesPages.Correct;
