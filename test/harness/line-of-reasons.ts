import type { OpeningReasonsFound } from '#contexts/people';
import type { LineStep } from './line-step.ts';
import { administrator, dataProtectionOfficer } from './the-people.ts';

const keeps = { at: '2025-11-24T09:00:00.000Z', by: dataProtectionOfficer, notBy: administrator } as const;

/** Each command to the list of reasons for which records are opened, in an order in which it is accepted. */
export const lineOfReasons: readonly LineStep[] = [
  {
    ...{ ...keeps, name: 'adds a kind of reason', route: '/opening-reasons', ids: [] },
    ...{ needs: ['from', 'restricted', 'words'], otherwise: { words: 'Court order' }, anew: '409 reason-listed' },
    body: () => ({ words: 'Summons, or a court order', restricted: true, from: '2026-09-01' }),
    leaves: async (_, service) => {
      await service.drained();
      const { items } = await service.as(dataProtectionOfficer).read<OpeningReasonsFound>('/opening-reasons');
      return { kindOfReason: items.find(({ words }) => words.startsWith('Summons'))!.reasonId };
    },
  },
  {
    ...{ ...keeps, name: 'calls it something else', route: '/opening-reasons/{reasonId}/wordings' },
    ...{ ids: ['kindOfReason'], needs: ['from', 'words'], otherwise: { words: 'What a court has ordered' } },
    ...{ body: () => ({ words: 'What a court orders', from: '2026-10-01' }), lost: '409 no-such-reason' },
  },
  {
    ...{ ...keeps, name: 'ends it', route: '/opening-reasons/{reasonId}/endings', ids: ['kindOfReason'] },
    ...{ needs: ['lastDay'], body: () => ({ lastDay: '2027-07-30' }), otherwise: { lastDay: '2027-07-29' } },
    ...{ lost: '409 no-such-reason', anew: '409 ends-then-already' },
  },
];
