import { within, type ActTable } from '#platform/gateway';
import { council, nobodys, readableByService, service } from './scopes.ts';

const casework = within(service, council);
const reading = within(readableByService, council);
const forAReason = within(nobodys, council);

const leads = { 'ap-lead': within(council), 'safeguarding-lead': forAReason } as const;

/** Addresses that are not to be known. No role opens one: of those who may be named, those who are. */
export const whoMayProtect: ActTable = {
  // Of a record that leads to another its mark goes on withholding the address: it is changed and lifted there, or nowhere.
  'protect-an-address': {
    words: 'Protect a child’s address, name who may open it, record whom it was told, and ask for that to be lifted',
    grants: {
      ...{ 'sen-officer': casework, 'exclusions-officer': casework, 'team-manager': casework },
      ...{ ...leads, 'virtual-school-head': forAReason },
    },
    reachesMerged: true,
  },
  'confirm-a-lifting': {
    words: 'Confirm, as a second person, that a child’s address is protected no longer',
    grants: { 'team-manager': casework, ...leads },
    reachesMerged: true,
  },
  'seal-a-record': {
    words:
      'Seal a closed record after adoption or a name changed for safety, open a sealed one, and unseal it: two of these roles together',
    grants: {
      ...{ 'ap-lead': within(council), 'safeguarding-lead': within(council) },
      'data-protection-officer': within(council),
    },
    reachesSealed: true,
  },
  'merge-two-records': {
    words: 'Ask for two records of one child to become one, confirm that as another person, and part them again',
    grants: { 'sen-officer': casework, 'exclusions-officer': casework, 'team-manager': casework },
    reachesMerged: true,
  },
  'open-a-protected-address': {
    words: 'Open a protected address, where one is named as one of those who may',
    grants: {
      ...{ 'sen-officer': reading, 'exclusions-officer': reading, 'team-manager': reading },
      ...{ ...leads, 'virtual-school-head': forAReason, 'data-protection-officer': forAReason },
      ...{ 'commissioning-officer': forAReason, 'placements-broker': forAReason },
      'business-support': within(readableByService),
    },
  },
};
