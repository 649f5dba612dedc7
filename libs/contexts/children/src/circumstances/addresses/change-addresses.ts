import { Command, derivedId, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { AddressUse } from '../circumstances.events.ts';
import { datedPart, type Restated, type Stands } from '../dated-part.ts';

export type Address = Readonly<{
  /** Of one that was recorded before; left out, it is another. */
  addressId?: string | undefined;
  use: AddressUse;
  line1: string;
  line2: string | null;
  town: string | null;
  postcode: string | null;
}>;

type Told = Readonly<{
  childId: string;
  /** Whether one of them is to live at: said, so that nobody says “none” by leaving something empty. */
  hasFixedAddress: boolean;
  addresses: readonly Address[];
  from: CivilDate;
}>;

/** From a day on, behind or ahead, these are the child's addresses. */
export class ChangeAddresses extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['AddressesChanged'] as const;
}

/** A change of the addresses as it should have been recorded. */
export class CorrectAddresses extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['AddressesChangedCorrected'] as const;
}

const refusal = refusals({
  'no-fixed-address-given':
    'You say that there is a fixed address: give one to live at, whether it is home, a home with another parent or carer, or where the child stays for now.',
  'fixed-address-given':
    'You say that there is no fixed address, and give one to live at. Without one, only an address for letters can be given.',
  'two-homes': 'Only one address is the home. A second one is home with another parent or carer.',
  'no-such-address': 'No address is recorded for this child under this number.',
  'address-twice': 'The same address stands there twice. Say each address once.',
});

type Numbered = Readonly<{ addressId?: string }>;
const unnumbered = (each: readonly Numbered[]) => each.map(({ addressId: _, ...said }) => said);

/** An address that reads as one that stands is no other because it was given without its number. */
const asRead = ({ data, personal }: Stands): unknown => [
  unnumbered(data['addresses'] as readonly Numbered[]),
  unnumbered(personal['lines'] as readonly Numbered[]),
];

const { change, correct } = datedPart(
  'AddressesChanged',
  (told: Told, { held, commandId }) => {
    const { addresses, hasFixedAddress } = told;
    const lived = addresses.filter(({ use }) => use !== 'letters');
    if (hasFixedAddress && lived.length === 0) throw refusal('no-fixed-address-given', 'addresses');
    if (!hasFixedAddress && lived.length > 0) throw refusal('fixed-address-given', 'hasFixedAddress');
    const home = addresses.findLastIndex(({ use }) => use === 'home');
    if (addresses.findIndex(({ use }) => use === 'home') !== home) throw refusal('two-homes', `addresses.${home}.use`);
    const known = new Set(held.flatMap(({ data }) => data.addresses.map(({ addressId }) => addressId)));
    const strange = addresses.findIndex(({ addressId }) => addressId !== undefined && !known.has(addressId));
    if (strange !== -1) throw refusal('no-such-address', `addresses.${strange}.addressId`);
    const ids = addresses.map(({ addressId }, n) => addressId ?? derivedId(commandId, 'address', n));
    const twice = ids.findIndex((each, n) => ids.indexOf(each) !== n);
    if (twice !== -1) throw refusal('address-twice', `addresses.${twice}.addressId`);
    return {
      data: { addresses: addresses.map(({ use }, n) => ({ addressId: ids[n]!, use })) },
      personal: {
        lines: addresses.map(({ line1, line2, town, postcode }, n) => ({
          ...{ addressId: ids[n]!, line1, line2, town, postcode: postcode?.toUpperCase() ?? null },
        })),
      },
    };
  },
  asRead,
);
export const changeAddresses = change;
export const correctAddresses = correct;
