import type { Actor } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import { difference } from './difference.ts';
import type { LineEntry } from './line-entry.ts';
import { inOrder, recordedBy, replay, type Moment, type ReplayedFact } from './replay.ts';

type Personal = Readonly<Record<string, SealedAt>>;

/** One event of the line, for a reader. */
export type EventShown = Readonly<{
  eventId: string;
  type: string;
  effectiveOn: CivilDate;
  recordedAt: Instant;
  by: Actor;
  /** Rules it rests on, and what they answered. */
  rules: LineEntry['rules'];
  /** Why it corrects or voids another: null on an original. */
  reason: SealedAt<string> | null;
  /** What it changed: null on an original. */
  change: ChangeStated | null;
}>;

/** Open data before and after, `now` null on a void, and the personal parts that were said anew. */
export type ChangeStated = Readonly<{ was: LineEntry['was']; now: LineEntry['now']; restated: Personal }>;

export type FactShown = Readonly<{
  /** Id of the event that first recorded it: what a correction names. */
  original: string;
  type: string;
  effectiveOn: CivilDate;
  data: ReplayedFact['data'];
  /** Of a change: from when until when, seen from the day of the line; null of every other fact. */
  period: ReplayedFact['period'];
  personal: Personal;
  statedBy: EventShown;
  /** Types of the facts that it rests on and that have been voided since: voiding does not cascade. */
  withdrawnBasis: readonly string[];
}>;

export type ChangeShown = Readonly<{
  original: string;
  type: string;
  before: FactShown | null;
  after: FactShown | null;
  by: readonly EventShown[];
}>;

/** The line at one moment, and what is different at another: personal parts still sealed. */
export type LineShown = Readonly<{
  /** Who the child is, as it is known today; null when no registration stands. */
  identity: Personal | null;
  at: Moment;
  facts: readonly FactShown[];
  comparedWith: Moment | null;
  changes: readonly ChangeShown[];
}>;

export function lineShown(
  entries: readonly LineEntry[],
  { at, comparedWith, today }: Readonly<{ at: Moment; comparedWith: Moment | null; today: CivilDate }>,
): LineShown {
  const shownAt = (moment: Moment) => {
    const withdrawn = withdrawnBy(entries, moment.knownOn);
    return (fact: ReplayedFact): FactShown => factShown(fact, withdrawn);
  };
  const [here, there] = [shownAt(at), shownAt(comparedWith ?? at)];
  const changes = comparedWith ? difference(entries, at, comparedWith) : [];
  return {
    identity: identityOn(entries, today),
    at,
    facts: replay(entries, at).map(here),
    comparedWith,
    changes: changes.map(({ original, type, before, after, by }) => ({
      ...{ original, type },
      before: before && here(before),
      after: after && there(after),
      by: by.map(eventShown),
    })),
  };
}

/** The inputs of rules stay sealed: what a rule answered is open, and enough to read a line by. */
function factShown(
  { original, type, effectiveOn, data, period, sealed, statedBy }: ReplayedFact,
  withdrawn: ReadonlyMap<string, string>,
): FactShown {
  const withdrawnBasis = idsIn(data).flatMap((id) => withdrawn.get(id) ?? []);
  return {
    ...{ original, type, effectiveOn, data, period, personal: personalOf(sealed), withdrawnBasis },
    statedBy: eventShown(statedBy),
  };
}

function personalOf(sealed: Personal): Personal {
  const { reason: _, rules: __, ...personal } = sealed;
  return personal;
}

/** Types of the facts voided by then, by the id of their first event. */
function withdrawnBy(entries: readonly LineEntry[], knownOn: CivilDate): ReadonlyMap<string, string> {
  const last = new Map(inOrder(recordedBy(entries, knownOn)).map((entry) => [entry.original, entry]));
  const voided = [...last.values()].filter(({ kind }) => kind === 'voided');
  return new Map(voided.map(({ original, type }) => [original, type.replace(/Voided$/, '')]));
}

/** Every text in open data that may be an id. */
const idsIn = (data: unknown): readonly string[] =>
  typeof data === 'string' ? [data] : Object.values(data ?? {}).flatMap(idsIn);

const identityOn = (entries: readonly LineEntry[], today: CivilDate): Personal | null =>
  replay(entries, { asAt: today, knownOn: today }).find(({ type }) => type === 'ChildRegistered')?.sealed ?? null;

const eventShown = ({ id, type, effectiveOn, recordedAt, actor, rules, sealed, ...entry }: LineEntry): EventShown => ({
  ...{ eventId: id, type, effectiveOn, recordedAt, by: actor, rules },
  reason: (sealed['reason'] as SealedAt<string> | undefined) ?? null,
  change: entry.kind === 'original' ? null : { was: entry.was, now: entry.now, restated: personalOf(sealed) },
});

/** The service that holds the record on a day, as is known on it; null when there is none. */
export function owningServiceOf(entries: readonly LineEntry[], day: CivilDate): string | null {
  const facts = replay(entries, { asAt: day, knownOn: day });
  const changed = facts.find(({ type, period }) => type === 'OwningServiceChanged' && period?.standing === 'in-force');
  const stated = changed ?? facts.find(({ type }) => type === 'ChildRegistered');
  return (stated?.data['owningService'] as string | undefined) ?? null;
}
