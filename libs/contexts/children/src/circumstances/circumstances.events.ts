import { code, date, eventsAbout, id, int, list, optional, record, sealed } from '#platform/event-sourcing';

const { datedChange, entryRemoved } = eventsAbout('childId');

/** What an address is to the child. A second home is with another parent or carer. */
export const addressUses = ['home', 'other-home', 'staying', 'letters'] as const;
export type AddressUse = (typeof addressUses)[number];

const mayBeLeftOut = (longest: number) => sealed.optional(sealed.text(longest));

/**
 * From its day these are the child's addresses, all of them; where none of them is one to live at, the child has no fixed address. The
 * id of an address lives on in later sets, so that something can be said of it. Before the first, the address of the registration held.
 */
export const addressesChanged = datedChange('AddressesChanged', {
  data: { addresses: list(record({ addressId: id(), use: code(...addressUses) })) },
  personal: {
    lines: sealed.list(
      sealed.record({
        ...{ addressId: id(), line1: sealed.text(200), line2: mayBeLeftOut(200), town: mayBeLeftOut(100) },
        postcode: mayBeLeftOut(10),
      }),
    ),
  },
});

/** No special educational provision, SEN support, and an education, health and care plan: the letters of the school census. */
export const senStatuses = ['N', 'K', 'E'] as const;
export type SenStatus = (typeof senStatuses)[number];

/** Types of special educational need, by the letters of the school census, which were written from memory: check them before a return is made. */
export const needs = [
  ...(['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH', 'NSA'] as const),
] as const;
export type Need = (typeof needs)[number];

/** From its day this is done for special educational needs. The authority that maintains the plan stands by its three figures. */
export const senStatusChanged = datedChange('SenStatusChanged', {
  data: {
    status: code(...senStatuses),
    primaryNeed: optional(code(...needs)),
    plan: optional(record({ issuedOn: date(), reviewedOn: optional(date()), authority: optional(int(201)) })),
  },
});

export const careStatuses = [
  ...(['looked-after', 'looked-after-elsewhere', 'in-need', 'protection-plan', 'previously-looked-after'] as const),
] as const;
export type CareStatus = (typeof careStatuses)[number];

/** From its day this holds of the child’s care, all of it; none of them where the list is empty. Special to the child, so sealed whole. */
export const careStatusChanged = datedChange('CareStatusChanged', {
  data: {},
  personal: { statuses: sealed.list(code(...careStatuses)), otherAuthority: mayBeLeftOut(100) },
});

/** What another child’s record should have been told is gone from this one. */
export const CircumstanceRemoved = entryRemoved('CircumstanceRemoved');

/** What is told of how a child lives and learns, each as dated changes. */
export const circumstancesEvents = [
  ...addressesChanged,
  ...senStatusChanged,
  ...careStatusChanged,
  CircumstanceRemoved,
] as const;
export type CircumstancesEvent = (typeof circumstancesEvents)[number];
