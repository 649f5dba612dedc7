import type { LineStep } from './line-step.ts';
import { paperwork } from './paperwork.ts';
import { naming, partsOfTheRecord } from './parts-of-the-record.ts';
import { auditor, exclusionsOfficer, senOfficer } from './the-people.ts';

const officers = { by: senOfficer, notBy: auditor, alsoBy: exclusionsOfficer, lost: '404 not-found' } as const;
const reason = 'Read from the wrong letter.';
const moved = {
  hasFixedAddress: true,
  addresses: [{ use: 'home', line1: '4 Low Road', line2: null, town: 'Wisbech', postcode: 'PE13 1AA' }],
} as const;

/** No address of it names what may be nowhere. */
const { lost: _, ...ofNoRecordYet } = officers;

export const aSister = { ...paperwork.child, givenNames: 'Nneka', dateOfBirth: '2013-05-02', upn: null };

/** Each told, and told better; those that need more said of them stand above. */
const ofEachPart: readonly LineStep[] = partsOfTheRecord.slice(3).flatMap((part, n): readonly LineStep[] => {
  const { route, body, restated, otherwise, event, needs = Object.keys(body) } = part;
  const told = `${route} told`;
  const at = (minute: number) => `2025-11-28T15:${45 + minute}:00.000Z` as const;
  return [
    {
      ...{ ...officers, name: `says ${route}`, route: `/children/{childId}/${route}`, ids: ['child'], at: at(n) },
      ...{ needs: [...needs, 'from'], otherwise },
      body: ({ sister }) => ({ ...body, ...naming(part, sister!), from: '2025-11-10' }),
      leaves: (answer) => ({ [told]: answer.event(event) }),
    },
    {
      ...{ ...officers, name: `corrects ${route}`, ids: ['child', told], at: at(n) },
      route: `/children/{childId}/${route}/{changeId}/corrections`,
      ...{ needs: [...needs, 'from', 'reason'], otherwise: { from: '2025-11-11' } },
      body: ({ sister }) => ({ ...restated, ...naming(part, sister!), from: '2025-11-10', reason }),
    },
  ];
});

/** How the child lives and learns, from days behind: each told, and told better; one taken back. */
export const changesOfCircumstances: readonly LineStep[] = [
  {
    ...{ ...officers, name: 'changes the addresses', route: '/children/{childId}/addresses', ids: ['child'] },
    ...{ at: '2025-11-28T14:00:00.000Z', needs: ['hasFixedAddress', 'addresses', 'from'] },
    body: () => ({ ...moved, from: '2025-11-17' }),
    otherwise: { from: '2025-11-18' },
    leaves: (answer) => ({ addresses: answer.event('AddressesChanged') }),
  },
  {
    ...{ ...officers, name: 'says where letters go', route: '/children/{childId}/addresses', ids: ['child'] },
    ...{ at: '2025-11-28T14:30:00.000Z', needs: ['hasFixedAddress', 'addresses', 'from'] },
    body: () => ({
      hasFixedAddress: false,
      addresses: [{ ...moved.addresses[0], use: 'letters' }],
      from: '2025-11-24',
    }),
    otherwise: { from: '2025-11-25' },
  },
  {
    ...{ ...officers, name: 'corrects the addresses', ids: ['child', 'addresses'] },
    ...{ route: '/children/{childId}/addresses/{changeId}/corrections', at: '2025-11-28T15:00:00.000Z' },
    needs: ['hasFixedAddress', 'addresses', 'from', 'reason'],
    body: () => ({ hasFixedAddress: false, addresses: [], from: '2025-11-17', reason }),
    otherwise: { from: '2025-11-18' },
  },
  {
    ...{ ...officers, name: 'changes the SEN status', route: '/children/{childId}/sen-statuses', ids: ['child'] },
    ...{ at: '2025-11-28T15:10:00.000Z', needs: ['status', 'from'], anew: '409 no-change' },
    body: () => ({ status: 'K', primaryNeed: 'SEMH', from: '2025-09-02' }),
    otherwise: { from: '2025-09-03', status: 'N', primaryNeed: null },
    leaves: (answer) => ({ sen: answer.event('SenStatusChanged') }),
  },
  {
    ...{ ...officers, name: 'corrects the SEN status', ids: ['child', 'sen'] },
    ...{ route: '/children/{childId}/sen-statuses/{changeId}/corrections', at: '2025-11-28T15:20:00.000Z' },
    needs: ['status', 'from', 'reason'],
    body: () => ({ status: 'E', planIssuedOn: '2025-09-01', from: '2025-09-02', reason }),
    otherwise: { from: '2025-09-03' },
  },
  {
    ...{ ...officers, name: 'changes the care status', route: '/children/{childId}/care-statuses', ids: ['child'] },
    ...{ at: '2025-11-28T15:30:00.000Z', needs: ['statuses', 'from'] },
    body: () => ({ statuses: ['looked-after'], from: '2025-11-10' }),
    otherwise: { statuses: ['in-need'] },
    leaves: (answer) => ({ care: answer.event('CareStatusChanged') }),
  },
  {
    ...{ ...officers, name: 'corrects the care status', ids: ['child', 'care'] },
    ...{ route: '/children/{childId}/care-statuses/{changeId}/corrections', at: '2025-11-28T15:40:00.000Z' },
    needs: ['statuses', 'from', 'reason'],
    body: () => ({ statuses: ['none'], from: '2025-11-10', reason }),
    otherwise: { from: '2025-11-11' },
  },
  {
    ...{ ...ofNoRecordYet, name: 'registers a sister', route: '/children', ids: [], at: '2025-11-28T15:44:00.000Z' },
    ...{ needs: ['schoolUrn', 'owningService', 'givenNames', 'dateOfBirth'], body: () => aSister },
    otherwise: { familyName: 'Other' },
    leaves: ({ written }) => ({ sister: written.id }),
  },
  ...ofEachPart,
  {
    ...{ ...officers, name: 'voids what was told of it', ids: ['child', 'addresses'], anew: '409 no-such-change' },
    ...{ route: '/children/{childId}/circumstances/{changeId}/voids', at: '2025-11-28T16:00:00.000Z' },
    ...{ needs: ['reason'], body: () => ({ reason }), otherwise: { reason: 'Other' } },
  },
  {
    ...{ ...officers, name: 'removes what was told of another', ids: ['child', 'care'], anew: '409 no-such-change' },
    ...{ route: '/children/{childId}/circumstances/{changeId}/removals', at: '2025-11-28T16:30:00.000Z' },
    ...{ needs: ['whose'], body: () => ({ whose: 'another-child' }), otherwise: { whose: 'another-person' } },
  },
];
