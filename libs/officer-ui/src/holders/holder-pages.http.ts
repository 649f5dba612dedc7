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
import { childPath } from '../child-line/line-path.ts';
import { formPage } from '../forms/form-page.ts';
import { ofChildsRecord } from '../forms/form-records.ts';
import { words } from '../forms/plain-fields.ts';
import { askedOfAddresses } from '../protection/address-of-handed.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { services } from '../words/children-words.ts';
import { teamWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import { changeOfHolderPage } from './change-of-holder-page.ts';
import { whereHandedOn } from './where-handed-on.ts';
import { recordHandedOn } from './record-handed-on.ts';
import { officerField, serviceField, teamField } from './holder-fields.ts';

export const ChangeOwningServicePage = changeOfHolderPage({
  ...{ path: 'owning-service', title: 'Change who holds the record' },
  ...{ sends: ChangeOwningService, request: ChangeOwningServiceRequest },
  field: () => ({ owningService: serviceField() }),
  had: ({ holders }) => holders.services,
  so: (seen) => [...seen.services, ...seen.shared],
  checks: (input, seen, { today }) => recordHandedOn(input, seen, today),
  says: ({ owningService, from }, { name }) =>
    `The ${services[owningService]} holds the record of ${name} from ${dayWords(from)}`,
  to: whereHandedOn,
  data: ({ owningService, from, because }, childId) => ({ childId, owningService, from, because }),
});

export const ChangeOwningTeamPage = changeOfHolderPage({
  ...{ path: 'owning-team', title: 'Change the team' },
  ...{ sends: ChangeOwningTeam, request: ChangeOwningTeamRequest },
  field: (seen) => ({
    owningTeam: teamField(seen, seen.servicesThen),
  }),
  had: ({ holders }) => holders.teams,
  so: (seen) => seen.teams,
  says: ({ owningTeam, from }, { name }) =>
    `${owningTeam === null ? 'No team' : teamWords(owningTeam)} works with ${name} from ${dayWords(from)}`,
  data: ({ owningTeam, from, because }, childId) => ({ childId, owningTeam, from, because }),
});

export const AllocateOfficerPage = changeOfHolderPage({
  ...{ path: 'allocated-officer', title: 'Allocate the child to an officer' },
  ...{ sends: AllocateOfficer, request: AllocateOfficerRequest },
  field: (seen) => ({ officerId: officerField(seen, seen.servicesThen) }),
  had: ({ holders }) => holders.officers,
  so: (seen) => seen.officers,
  question: ({ officerId }, { childId, name, address }) => askedOfAddresses(officerId, [{ childId, name, address }]),
  says: ({ officerId, from }, seen) =>
    `The officer of ${seen.name} from ${dayWords(from)}: ${seen.officerWords(officerId)}`,
  data: ({ officerId, from, because }, childId) => ({ childId, officerId, from, because }),
});

const CHANGES: ReadonlySet<string> = new Set([
  'OwningServiceChanged',
  'OwningTeamChanged',
  'AllocatedOfficerChanged',
  'RollsChanged',
]);

const WAITS_AGAIN =
  'An officer or a team of the service that is taken back has the child no more: it waits for an officer of the service that has the record.';

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
  checks: ({ reason }, { entry, fact }) => ({
    rows: [
      { label: 'What is voided', text: `${entry.title}\n${entry.date}`, field: null },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      'What held before holds again from its day, and with it who may open the record without a reason.',
      ...(fact.type === 'OwningServiceChanged' ? [WAITS_AGAIN] : []),
      'It stays on the line, struck through, with your name, the time and your reason.',
      'It cannot be put back. What is voided by mistake is recorded anew.',
    ],
    button: 'Void the change',
  }),
  command: ({ reason }, { childId }, { ids }) => ({ data: { childId, changeId: ids['changeId']!, reason } }),
  done: ({ seen: { childId, entry } }) => ({
    to: childPath(childId),
    says: `Voided: ${entry.title}. What held before holds again`,
  }),
});
