import {
  AllocateOfficer,
  AllocateOfficerRequest,
  ChangeOwningService,
  ChangeOwningServiceRequest,
  ChangeOwningTeam,
  ChangeOwningTeamRequest,
  VoidChange,
  VoidChangeRequest,
} from '#contexts/children';
import { NotFound } from '#platform/gateway';
import { formPage } from '../forms/form-page.ts';
import { ofChildsRecord } from '../forms/form-records.ts';
import { words } from '../forms/plain-fields.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { changeOfHolderPage } from './change-of-holder-page.ts';
import { officerField, serviceField, teamField } from './holder-fields.ts';

export const ChangeOwningServicePage = changeOfHolderPage({
  ...{ path: 'owning-service', title: 'Change the owning service', done: 'The owning service changes' },
  ...{ sends: ChangeOwningService, request: ChangeOwningServiceRequest },
  field: () => ({ owningService: serviceField() }),
  so: (seen) => [...seen.services, ...seen.shared],
  data: ({ owningService, from }, childId) => ({ childId, owningService, from }),
});

export const ChangeOwningTeamPage = changeOfHolderPage({
  ...{ path: 'owning-team', title: 'Change the owning team', done: 'The owning team changes' },
  ...{ sends: ChangeOwningTeam, request: ChangeOwningTeamRequest },
  field: (seen) => ({ owningTeam: teamField(seen) }),
  so: (seen) => seen.teams,
  data: ({ owningTeam, from }, childId) => ({ childId, owningTeam, from }),
});

export const AllocateOfficerPage = changeOfHolderPage({
  ...{ path: 'allocated-officer', title: 'Allocate the child to an officer', done: 'The allocation changes' },
  ...{ sends: AllocateOfficer, request: AllocateOfficerRequest },
  field: (seen) => ({ officerId: officerField(seen) }),
  so: (seen) => seen.officers,
  data: ({ officerId, from }, childId) => ({ childId, officerId, from }),
});

const CHANGES: ReadonlySet<string> = new Set([
  'OwningServiceChanged',
  'OwningTeamChanged',
  'AllocatedOfficerChanged',
  'RollsChanged',
]);

/** Takes back a change of service, team, officer or rolls that should never have been recorded. */
export const VoidChangePage = formPage({
  path: 'line/:childId/changes/:changeId/void',
  over: entryRecord(async (visit) => {
    const seen = await entryOnLine(visit, visit.ids['changeId']!);
    if (!CHANGES.has(seen.fact.type)) throw new NotFound('The child’s line holds no such change.');
    return seen;
  }, ofChildsRecord),
  ...{ sends: VoidChange, request: VoidChangeRequest },
  ...{ title: 'Void a change', button: 'Void the change' },
  template: 'holders/void-change.njk',
  fields: () => ({
    reason: words('Why should it never have been recorded?', { hint: 'What held before holds again from its day' }),
  }),
  checks: ({ reason }, { entry }) => ({
    rows: [
      { label: 'What is voided', text: `${entry.title}\n${entry.date}`, field: null },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      'What held before holds again from its day, and with it who may open the record without a reason.',
      'It stays on the line, struck through, with your name, the time and your reason.',
      'It cannot be put back. What is voided by mistake is recorded anew.',
    ],
    button: 'Void the change',
  }),
  command: ({ reason }, { childId }, { ids }) => ({ data: { childId, changeId: ids['changeId']!, reason } }),
  done: () => 'The change is voided',
});
