import type { Actor } from '#platform/event-sourcing';
import { reaches, type Access, type Reach, type RecordHeld } from '#platform/gateway';
import type { losses, SealedAt } from '#platform/privacy';
import { londonDate, type Instant } from '#platform/time';

/** What of the log is told to whom. */
export type Seen = Readonly<{
  /** Kinds of reason of which the asker learns of no entry. */
  without: readonly string[];
  isTheirs: (by: Actor) => boolean;
  /** Whether the asker is told of which kind it was, and in what words. */
  isSaid: (kind: string) => boolean;
  /** Whether the children are named: to whoever answers for their records. Who watches over all services is told of openings alone. */
  namesChildren: boolean;
}>;

/** Codes of those kinds of reason that one person alone is told of. */
type Kinds = Readonly<{ restricted: readonly string[] }>;

const WATCHES = 'data-protection-officer';

/** Who asks for child protection, the police or because of domestic abuse is told to one person alone, and leaves no gap. */
export const hiddenFrom = ({ role }: Pick<Actor, 'role'>, { restricted }: Kinds): readonly string[] =>
  role === WATCHES ? [] : restricted;

/**
 * The data protection officer sees everybody’s openings but their own; those the named AP lead sees, so that nobody looks unseen: of
 * a restricted kind, that there was one.
 */
export function seenBy({ id, role }: Actor, reasons: Kinds): Seen {
  const others = (by: Actor) => by.id !== id;
  if (role !== 'ap-lead')
    return {
      ...{ without: hiddenFrom({ role }, reasons), isTheirs: others, isSaid: () => true },
      namesChildren: role !== WATCHES,
    };
  return {
    namesChildren: false,
    without: [],
    isTheirs: (by) => by.role === WATCHES && others(by),
    isSaid: (kind) => !reasons.restricted.includes(kind),
  };
}

/** What is asked of an entry of the access journal. */
type Logged = Readonly<
  Pick<Access, 'actor' | 'action' | 'children' | 'outcome' | 'correlationId'> & {
    at: Instant;
    reason: SealedAt<string> | null;
    reasonKind?: string;
    notKept?: 'destroyed' | (typeof losses)[number];
  }
>;

export type Opening = Readonly<
  Pick<Logged, 'at' | 'actor' | 'action' | 'reason'> & {
    /** So many pages or requests. */
    times: number;
    alsoAsked: readonly string[];
    childId: string;
    did: Logged['outcome'];
    reasonKind: string | null;
    reasonNotKept: NonNullable<Logged['notKept']> | null;
  }
>;

type Told = Readonly<{ seen: Seen; reach: Reach; held: ReadonlyMap<string, RecordHeld> }>;

/**
 * Of entries, the newest first, those that are the asker’s to see; what one person did with one record on one day, for one kind of
 * reason, is one row.
 */
export function openedBy(entries: readonly Logged[], { seen, reach, held }: Told): readonly Opening[] {
  const theirs = entries.filter(({ actor }) => seen.isTheirs(actor));
  const each = theirs.flatMap((entry) => entry.children.map((childId) => ({ entry, childId })));
  const within = each.filter(({ childId }) => reaches(reach, childId, held.get(childId)?.holders ?? {}));
  const rows = Map.groupBy(within, ({ entry, childId }) =>
    [entry.actor.id, childId, entry.reasonKind, entry.outcome, londonDate(entry.at)].join(' '),
  );
  return [...rows.values()].map((same) => {
    const { entry, childId } = same[0]!;
    const actions = new Set(same.map((each) => each.entry.action));
    actions.delete(entry.action);
    const times = new Set(same.map((each) => each.entry.correlationId)).size;
    const { at, actor, action, outcome: did, reason, reasonKind = null, notKept = null } = entry;
    const isSaid = reasonKind !== null && seen.isSaid(reasonKind);
    const why = isSaid
      ? { reason, reasonKind, reasonNotKept: notKept }
      : { reason: null, reasonKind: null, reasonNotKept: null };
    return { at, actor, action, alsoAsked: [...actions], did, childId, times, ...why };
  });
}
