import { within, type ActTable } from '#platform/gateway';
import { readableByService } from './scopes.ts';

/** Whoever has children of their own: what is compared with a list is what they read without saying why. */
export const whoBringsLists: ActTable = {
  'take-in-a-list': {
    words: 'Bring in a list of children from a spreadsheet: look through it, and put those on record who are not yet',
    grants: {
      ...{ 'sen-officer': within(readableByService), 'exclusions-officer': within(readableByService) },
      'team-manager': within(readableByService),
    },
  },
};
