import type { TypedEvent } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import { view } from '#platform/read-models';
import type { CivilDate, Instant } from '#platform/time';
import { ownRoleEvents, type OwnRoleEvent } from '../../own-role/own-role.events.ts';
import { roleIdOf, type Shape } from '../../own-role/own-role.ts';
import type { RoleGivenAs } from '../../staff/roles-given.ts';

type Act = Readonly<{ byId: string; at: Instant }>;
type ActBecause = Act & Readonly<{ because: SealedAt<string> | null }>;

/** What a role was to keep from a day on, and what became of that. */
export type ProposalKept = Shape &
  Readonly<{
    id: string;
    standing: 'waits' | 'confirmed' | 'declined' | 'not-decided';
    proposed: Act;
    decided: ActBecause | null;
  }>;

/** A role of the council's own, with all that was ever proposed for it. */
export type CouncilRole = Readonly<{
  code: string;
  cutFrom: RoleGivenAs;
  proposals: readonly ProposalKept[];
  /** What was confirmed, in the order in which it was: what it keeps on a day follows from that. */
  shapes: readonly Shape[];
  lastDay: CivilDate | null;
  /** It may be ended again, sooner: each is told. */
  endings: readonly (ActBecause & Readonly<{ lastDay: CivilDate }>)[];
  /** How many wait to be confirmed: one or none. */
  waiting: number;
  revision: number;
}>;

/** Answers "which roles has the council of its own, what does each keep of which other, and who said so?" */
export const councilRoles = view({
  name: 'council-roles',
  version: 2,
  fields: { code: 'string', waiting: 'integer' },
  events: ownRoleEvents,
  documents: ({ data }) => [roleIdOf(data.code)],
  fold: (role: CouncilRole | undefined, event): CouncilRole | undefined => {
    const after = folded(role, event);
    if (!after) return after;
    const waiting = after.proposals.filter(({ standing }) => standing === 'waits').length;
    return { ...after, waiting, revision: event.revision };
  },
});

function folded(role: CouncilRole | undefined, event: TypedEvent<OwnRoleEvent>): CouncilRole | undefined {
  const { id, recordedAt: at } = event;
  if (event.type === 'OwnRoleProposed') {
    const { code, cutFrom, proposedById: byId, ...keeps } = event.data;
    const proposed = { ...keeps, id, standing: 'waits', proposed: { byId, at }, decided: null } as const;
    // One that was declined at first may be proposed again, also of another role.
    const none = { shapes: [], lastDay: null, endings: [], waiting: 0, revision: 0 };
    return { ...none, code, cutFrom, proposals: [...(role?.proposals ?? []), proposed] };
  }
  if (!role) return role;
  const because = (event.sealed as { because?: SealedAt<string> }).because ?? null;
  const decided = (proposalId: string, standing: 'confirmed' | 'declined'): CouncilRole => {
    const by = { byId: event.metadata.actor.id, at, because };
    const proposals = role.proposals.map((each) =>
      each.id === proposalId ? { ...each, standing, decided: by } : each,
    );
    return { ...role, proposals };
  };
  switch (event.type) {
    case 'OwnRoleChangeProposed': {
      const { code: _, proposedById: byId, ...keeps } = event.data;
      const change = { ...keeps, id, standing: 'waits', proposed: { byId, at }, decided: null } as const;
      return { ...role, proposals: [...role.proposals, change] };
    }
    case 'OwnRoleConfirmed': {
      const confirmed = role.proposals.filter((each) => each.id === event.data.proposalId);
      const shapes = confirmed.map(({ acts, forAReason, from }) => ({ acts, forAReason, from }));
      return { ...decided(event.data.proposalId, 'confirmed'), shapes: [...role.shapes, ...shapes] };
    }
    case 'OwnRoleDeclined':
      return decided(event.data.proposalId, 'declined');
    case 'OwnRoleEnded': {
      const { lastDay, endedById: byId } = event.data;
      // What waited is never confirmed then.
      const proposals = role.proposals.map((each) =>
        each.standing === 'waits' ? { ...each, standing: 'not-decided' as const } : each,
      );
      return { ...role, proposals, lastDay, endings: [...role.endings, { byId, at, because, lastDay }] };
    }
  }
}
