import type { TypedEvent } from '#platform/event-sourcing';
import { view } from '#platform/read-models';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import type { Grant } from '../../staff/grant.ts';
import type { RoleGivenAs } from '../../staff/roles-given.ts';
import { staffEvents, type DetailsGround, type StaffEvent } from '../../staff/staff.events.ts';

type What =
  | Readonly<{
      kind: 'role';
      role: RoleGivenAs;
      ownRole: string | null;
      team: string | null;
      organisation: string | null;
    }>
  | Readonly<{ kind: 'cover'; forId: string }>
  | Readonly<{ kind: 'audit'; childIds: readonly string[]; period: Readonly<{ from: CivilDate; to: CivilDate }> }>;

/** A role or cover as the register shows it, whatever became of it. */
export type GrantKept = What &
  Readonly<{
    id: string;
    from: CivilDate;
    lastDay: CivilDate | null;
    standing: Grant['standing'];
    givenById: string;
    givenAt: Instant;
    /** Why cover or terms were given. */
    because: SealedAt<string> | null;
    /** By whom it was confirmed or declined. */
    decided: Readonly<{ byId: string; at: Instant; because: SealedAt<string> | null }> | null;
    /** It may be ended again, sooner: each is told. */
    endings: readonly Ending[];
  }>;

type ActKept = Readonly<{ byId: string; at: Instant }>;
type Ending = ActKept & Readonly<{ because: SealedAt<string> | null; lastDay: CivilDate }>;

/** Somebody on the register, who they are still sealed. */
export type PersonKept = Readonly<{
  vouchedBy: string;
  who: Readonly<{ name?: SealedAt; email?: SealedAt; subject?: SealedAt }>;
  enteredAt: Instant;
  grants: readonly GrantKept[];
  /** That nothing is to tell any more who it is: proposed, and once another has confirmed it, done. */
  destruction: Readonly<{ ground: DetailsGround; proposed: ActKept; done: ActKept | null }> | null;
  /** Of whoever was given nothing yet, when they were entered: what is new is asked for by it. */
  lastGivenAt: Instant;
  /** How many wait to be confirmed. */
  waiting: number;
  revision: number;
}>;

/** Answers "who is on the register of people, and what was given to them, by whom, from which day to which?" */
export const registerOfPeople = view({
  name: 'register-of-people',
  version: 6,
  fields: { waiting: 'integer', enteredAt: 'instant', lastGivenAt: 'instant' },
  events: staffEvents,
  documents: ({ about }) => [about.staffId],
  fold: (person: PersonKept | undefined, event): PersonKept | undefined => {
    const after = folded(person, event);
    if (!after) return after;
    const grants = after.grants.filter(({ standing }) => standing === 'waits').length;
    const waiting = grants + (after.destruction && !after.destruction.done ? 1 : 0);
    return { ...after, waiting, revision: event.revision };
  },
});

function folded(person: PersonKept | undefined, event: TypedEvent<StaffEvent>): PersonKept | undefined {
  const { recordedAt, revision, sealed } = event;
  if (event.type === 'PersonEntered') {
    const { vouchedBy } = event.data;
    const none = { grants: [], destruction: null, waiting: 0 } as const;
    return { vouchedBy, who: event.sealed, enteredAt: recordedAt, lastGivenAt: recordedAt, ...none, revision };
  }
  if (!person) return person;
  const because = (sealed as { because?: SealedAt<string> }).because ?? null;
  const added = (what: What, given: Pick<GrantKept, 'from' | 'lastDay' | 'givenById'>): PersonKept => {
    const grant = { ...what, ...given, id: event.id, standing: 'waits', givenAt: recordedAt, because } as const;
    const grants = [...person.grants, { ...grant, decided: null, endings: [] }];
    return { ...person, grants, lastGivenAt: recordedAt };
  };
  const changed = (grantId: string, change: Partial<GrantKept>): PersonKept => ({
    ...person,
    grants: person.grants.map((grant) => (grant.id === grantId ? ({ ...grant, ...change } as GrantKept) : grant)),
  });
  const by = { byId: event.metadata.actor.id, at: recordedAt, because };
  switch (event.type) {
    case 'RoleGiven': {
      const { role, ownRole, team, organisation, ...days } = event.data;
      return added({ kind: 'role', role, ownRole, team, organisation }, days);
    }
    case 'CoverGiven': {
      const { forId, ...days } = event.data;
      return added({ kind: 'cover', forId }, days);
    }
    case 'AuditTermsGiven': {
      const { childIds, periodFrom, periodTo, ...days } = event.data;
      return added({ kind: 'audit', childIds, period: { from: periodFrom, to: periodTo } }, days);
    }
    case 'GrantConfirmed':
      return changed(event.data.grantId, { standing: 'confirmed', decided: by });
    case 'GrantDeclined':
      return changed(event.data.grantId, { standing: 'declined', decided: by });
    case 'GrantEnded': {
      const { grantId, lastDay } = event.data;
      const endings = person.grants.find(({ id }) => id === grantId)?.endings ?? [];
      return changed(grantId, { lastDay, endings: [...endings, { ...by, lastDay }] });
    }
    case 'PersonDetailsChanged': {
      const { email: _, ...who } = person.who;
      return { ...person, who: { ...who, ...event.sealed } };
    }
    case 'DestructionOfDetailsProposed': {
      const { ground, proposedById } = event.data;
      return { ...person, destruction: { ground, proposed: { byId: proposedById, at: recordedAt }, done: null } };
    }
    case 'DestructionOfDetailsDeclined':
      return { ...person, destruction: null };
    case 'PersonDetailsDestroyed':
      return {
        ...person,
        destruction: person.destruction && { ...person.destruction, done: { byId: by.byId, at: by.at } },
      };
  }
}
