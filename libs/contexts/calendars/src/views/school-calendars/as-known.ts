import { londonDate, type CivilDate, type Instant } from '#platform/time';

type Told = Readonly<{ at: Instant }>;
type Entry<Version extends Told, Void extends Told> = Readonly<{
  entryId: string;
  versions: readonly Version[];
  voided: Void | null;
}>;

const by = (known: CivilDate) => (told: Told) => londonDate(told.at) <= known;

/** The entries as they were known by the end of a day: what was recorded later is not there, nor is what it said anew. */
export const asKnown = <Version extends Told, Void extends Told>(
  entries: readonly Entry<Version, Void>[],
  known: CivilDate,
): readonly Entry<Version, Void>[] =>
  entries.flatMap((entry) => {
    const versions = entry.versions.filter(by(known));
    if (versions.length === 0) return [];
    return [{ ...entry, versions, voided: entry.voided && by(known)(entry.voided) ? entry.voided : null }];
  });

/** What an entry says now; null of one that was voided. */
export const standing = <Version extends Told & Readonly<{ said: unknown }>>({
  versions,
  voided,
}: Entry<Version, Told>): Version['said'] | null => (voided === null ? (versions.at(-1)?.said ?? null) : null);
