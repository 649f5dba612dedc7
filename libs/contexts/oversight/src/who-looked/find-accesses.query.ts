import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#platform/event-sourcing';
import { opens, Query } from '#platform/gateway';
import { Operations, type RecordedAccess } from '#platform/operations';
import { openEach, Sealer, Unreadable, type Opened } from '#platform/privacy';
import type { Instant } from '#platform/time';

type OfChild = Readonly<{
  childId: string;
  /** What the part before named as next; null for the newest. */
  goOnAfter: string | null;
}>;

export type AccessShown = Readonly<{
  at: Instant;
  actor: Actor;
  /** The command or query, by its name. */
  action: string;
  /** `told`: that there is such a record, and whom to ask. A refusal opened and changed nothing. */
  did: 'looked' | 'changed' | 'refused' | 'told';
  /** In the actor's words; null where none was needed. */
  reason: Opened<string> | null;
  /** Its key is lost or altered: somebody gave a reason, which cannot be read. */
  reasonLost: boolean;
  /** How many children the same answer showed besides. */
  others: number;
}>;

/** Newest first; `next` goes on after the last of these, null at the end. */
export type AccessesFound = Readonly<{ entries: readonly AccessShown[]; next: string | null }>;

/** Who opened or changed a child's record, who was refused, and why they said they wanted it. That one asks is kept too. */
export class FindAccesses extends Query<OfChild, AccessesFound> {
  static readonly act = 'see-who-looked';
  static readonly audit = opens<OfChild, AccessesFound>((_, { childId }) => [childId]);
  static readonly views = [];
}

const SHOWN = 50;

@QueryHandler(FindAccesses)
export class FindAccessesHandler implements IQueryHandler<FindAccesses, AccessesFound> {
  constructor(
    private readonly operations: Operations,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { childId, goOnAfter } }: FindAccesses): Promise<AccessesFound> {
    const page = await this.operations.accessJournal.ofChild(childId, { limit: SHOWN, after: goOnAfter });
    const reasons = await openEach(
      this.sealer,
      page.entries.map(({ reason }) => ({ reason })),
    );
    const entries = page.entries.map((entry, n): AccessShown => {
      const opened = reasons[n]!;
      const lost = opened instanceof Unreadable;
      return { ...shown(entry), reason: lost ? null : opened.reason, reasonLost: lost };
    });
    return { entries, next: page.next };
  }
}

const shown = ({ at, actor, action, outcome, children }: RecordedAccess) => ({
  ...{ at, actor, action, others: children.length - 1 },
  did: outcome !== 'opened' ? outcome : isQuestion(action) ? ('looked' as const) : ('changed' as const),
});

/** Queries are named so, and no command is: `test/architecture` holds that. */
export const isQuestion = (action: string): boolean => /^(?:Find|Search|Ask|Export|Collect)[A-Z]/.test(action);
