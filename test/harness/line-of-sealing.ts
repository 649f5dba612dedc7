import type { LineStep } from './line-step.ts';
import { apLead, dataProtectionOfficer, senOfficer } from './the-people.ts';

const because = 'The order was made.';
const lead = { by: apLead, notBy: senOfficer, lost: '404 not-found' } as const;
const second = { by: dataProtectionOfficer, notBy: senOfficer, lost: '404 not-found' } as const;
/** What each asks is another’s: whoever sends it again later sends it of the same. */
const of = (asked: string) => ({ ids: ['child', asked] }) as const;
const seal = {
  route: '/children/{childId}/sealings',
  ids: ['child'],
  needs: ['because', 'ground', 'reference'],
} as const;
const open = { route: '/children/{childId}/sealed-openings', ids: ['child'], needs: ['because', 'wish'] } as const;
const confirms = {
  route: '/children/{childId}/sealings/{askedId}/confirmations',
  needs: ['checked'],
} as const;
const confirmed = { body: () => ({ checked: true }), otherwise: null, anew: '409 nothing-asked' } as const;
const leavesAs =
  (asked: string): NonNullable<LineStep['leaves']> =>
  (answer) => ({ [asked]: answer.written.events[0]!.id });
/** From the next request on everybody is let in by it. */
const letIn: NonNullable<LineStep['leaves']> = async (_, service) => {
  await service.drained();
  return {};
};
const sealing = () => ({ ground: 'adopted', reference: 'File 12/2025', because });

/** A closed record is sealed, opened and unsealed: each asked for by one, and confirmed by another in another role. */
export const sealedOnTheLine: readonly LineStep[] = [
  {
    ...{ ...lead, ...seal, name: 'asks for the record to be sealed', at: '2025-11-28T13:26:00.000Z', body: sealing },
    ...{ otherwise: { because: 'Other' }, anew: '409 asked-already', leaves: leavesAs('sealingDeclined') },
  },
  {
    ...{ ...second, ...of('sealingDeclined'), name: 'leaves the record as it is', at: '2025-11-28T13:26:10.000Z' },
    ...{ route: '/children/{childId}/sealings/{askedId}/declinations', needs: ['because'], body: () => ({ because }) },
    ...{ otherwise: { because: 'Other' }, anew: '409 nothing-asked' },
  },
  {
    ...{ ...lead, ...seal, name: 'asks once more for it to be sealed', at: '2025-11-28T13:26:20.000Z', body: sealing },
    ...{ otherwise: { because: 'Other' }, anew: '409 asked-already', leaves: leavesAs('sealingAsked') },
  },
  {
    ...second,
    ...of('sealingAsked'),
    ...confirms,
    ...confirmed,
    name: 'seals the record',
    at: '2025-11-28T13:26:30.000Z',
  },
  {
    ...{ ...lead, ...open, name: 'asks to read the sealed record', at: '2025-11-28T13:26:40.000Z' },
    ...{
      body: () => ({ wish: 'to-read', because }),
      otherwise: { because: 'Other' },
      anew: '409 asked-already',
      leaves: leavesAs('readingAsked'),
    },
  },
  {
    ...second,
    ...of('readingAsked'),
    ...confirms,
    ...confirmed,
    name: 'opens the sealed record',
    at: '2025-11-28T13:26:50.000Z',
  },
  {
    ...{ ...lead, ...open, name: 'asks for it to be sealed no longer', at: '2025-11-28T13:27:00.000Z' },
    ...{
      body: () => ({ wish: 'to-unseal', because }),
      otherwise: { because: 'Other' },
      anew: '409 asked-already',
      leaves: leavesAs('unsealingAsked'),
    },
  },
  {
    ...{
      ...second,
      ...of('unsealingAsked'),
      ...confirms,
      ...confirmed,
      name: 'unseals the record',
      at: '2025-11-28T13:27:10.000Z',
    },
    leaves: letIn,
  },
];
