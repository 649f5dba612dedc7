import { within, type ActTable } from '#platform/gateway';
import { council, readableByService } from './scopes.ts';

const everywhere = within(council);

/** Whoever has children of their own: what is compared with a list is what they read without saying why. */
export const whoBringsLists: ActTable = {
  'take-in-a-list': {
    words: 'Bring in a list of children from a spreadsheet: look through it, and put those on record who are not yet',
    grants: {
      ...{ 'sen-officer': within(readableByService), 'exclusions-officer': within(readableByService) },
      'team-manager': within(readableByService),
    },
  },
  'save-list-columns': {
    words: 'Save by a name what the columns of such a list are, for all who bring one in',
    grants: { 'sen-officer': everywhere, 'exclusions-officer': everywhere, 'team-manager': everywhere },
  },
};
