import { Command, questions, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { CouncilTeams } from '../../asks/council-teams.ts';
import type { SchoolChosen } from '../../asks/schools.ts';
import { childStream, type Child } from '../child.ts';
import type { ChildEvent, OwningService } from '../child.events.ts';
import { londonDate } from '#platform/time';
import { bornBeforeRoll } from '#statutory-rules';
import { birthSaid, type BirthSaid } from '../birth-said.ts';
import type { Identity } from '../identity.ts';
import { rollSaid, type RollSaid } from '../no-roll.ts';
import { ageAtSchool } from '../age-at-school.ts';
import { refuseOtherOfficer, type WorksAs } from '../officer-of-service.ts';
import { refuseOtherTeam } from '../team-of-service.ts';
import { unusualSchool } from '../unusual-school.ts';
import { unusualIn } from '../unusual-identity.ts';
import { heldByAnother, type UpnHolder } from '../upn-holder.ts';

type Registered = RollSaid &
  Readonly<{
    owningService: OwningService;
    /** Whose the child is from the day on which it is put on record; null: nobody’s yet. */
    officerId?: string | null;
    /** With which team that officer works, where it is one of the service that has the record. */
    owningTeam?: string | null;
    /** Children whom whoever registers was shown: one of them might be this child, and is said to be another. */
    alike?: readonly string[];
  }>;

/** As whoever registers says it: of the birth what is known of it, and how. */
type Who = Omit<Identity, 'dateOfBirth' | 'birthEstimate'> & BirthSaid;

export class RegisterChild extends Command<Registered & Who> {
  static readonly act = 'register-a-child';
  static readonly opens = childStream.category;
}

const refusal = refusals({
  'already-registered': 'This child is already registered.',
  'not-yours-to-allocate':
    'Your role does not say which officer has a child. Leave it open: the child waits for an officer on the list of work.',
  'born-later': 'The date of birth is after the date from which the child is to be on the school’s roll.',
});

/** What is asked about children who are alike, in whatever order they were shown. */
export const aboutAlike = (alike: readonly string[]) => ({ at: 'familyName', of: alike.toSorted().join('-') });

const question = questions({
  'may-be-on-record':
    'A child on record has the same UPN, or the same date of birth and a like name. Look whether it is this child.',
});

/** What the handler asked of others before it let the decision be taken. */
type Known = Readonly<{
  holder: UpnHolder | null;
  school: SchoolChosen;
  /** Whoever only puts children on record does not say which officer has a child: the table says who does. */
  mayAllocate: boolean;
  teams: CouncilTeams;
  /** What whoever is to have the child works as. */
  worksAs: WorksAs;
  /** With which team of the service that has the record whoever is to have the child works: with it, unless another is named. */
  officersTeam?: string | null;
}>;

/** Opens the child’s record: on this school's roll, or on none, from the command's effective date. */
export function registerChild(
  { data, envelope }: RegisterChild,
  child: Child,
  { holder, school, mayAllocate, teams, worksAs, officersTeam = null }: Known,
): readonly Draft<ChildEvent>[] {
  const {
    schoolUrn: _,
    noRoll: __,
    owningService,
    officerId = null,
    owningTeam: named = null,
    alike = [],
    ...who
  } = data;
  const owningTeam = named ?? officersTeam;
  if (child.phase !== 'unknown') throw refusal('already-registered');
  const roll = rollSaid(data);
  const identity = identityOf(who);
  if (identity.dateOfBirth !== null && identity.dateOfBirth > envelope.effectiveOn)
    throw refusal('born-later', 'dateOfBirth', bornBeforeRoll(identity.dateOfBirth, envelope.effectiveOn));
  if (officerId !== null && !mayAllocate) throw refusal('not-yours-to-allocate', 'officerId');
  const from = londonDate(envelope.receivedAt);
  const services = [{ from, value: owningService }];
  refuseOtherOfficer({ officerId, from, until: null }, services, { worksAs, today: from });
  if (officerId !== null) refuseOtherTeam({ owningTeam, from }, services, teams);
  const known = school === null || school === 'unknown' ? null : school;
  const personal = { ...identity, schoolName: known?.name ?? null };
  const about = { at: 'schoolUrn', of: String(data.schoolUrn) };
  const raised = [
    ...unusualSchool(school, about),
    ...(roll.is === 'none'
      ? []
      : ageAtSchool({ school, bornOn: identity.dateOfBirth, on: envelope.effectiveOn }, about)),
    alike.length > 0 && question('may-be-on-record', aboutAlike(alike)),
    // Whoever was shown the other child has been asked.
    !(holder && alike.includes(holder.childId)) && heldByAnother(identity.upn, holder),
    ...unusualIn(identity, envelope.receivedAt),
  ];
  const registered = unlessQuestioned(
    { type: 'ChildRegistered', data: { roll, owningService }, personal } as const,
    raised,
    envelope,
  );
  if (officerId === null) return [registered];
  const allocated = {
    type: 'AllocatedOfficerChanged',
    data: { officerId, from },
    personal: { because: null },
    effectiveOn: from,
  } as const;
  if (owningTeam === null) return [registered, allocated];
  const withTeam = {
    type: 'OwningTeamChanged',
    data: { owningTeam, from },
    personal: { because: null },
    effectiveOn: from,
  } as const;
  return [registered, withTeam, allocated];
}

function identityOf({ birthIs, dateOfBirth, estimatedBy, estimatedFrom, ...who }: Who): Identity {
  return { ...who, ...birthSaid({ birthIs, dateOfBirth, estimatedBy, estimatedFrom }) };
}
