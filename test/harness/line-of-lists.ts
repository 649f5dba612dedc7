import type { LineStep } from './line-step.ts';
import { administrator, exclusionsOfficer, senOfficer } from './the-people.ts';

/** Each command to what is saved of the columns of lists. */
export const lineOfLists: readonly LineStep[] = [
  {
    ...{ at: '2025-11-24T09:00:00.000Z', by: senOfficer, notBy: administrator, alsoBy: exclusionsOfficer },
    ...{ name: 'saves what the columns of a list are', route: '/list-columns', ids: [] },
    ...{ needs: ['columns', 'headings', 'name'], otherwise: { name: 'Another list' }, anew: '409 columns-saved-so' },
    body: () => ({ name: 'School census, monthly', headings: ['Wer', 'Wann'], columns: ['givenNames', 'left-out'] }),
  },
];
