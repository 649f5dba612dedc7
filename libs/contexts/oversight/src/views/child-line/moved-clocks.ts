import { isCivilDate, type CivilDate } from '#platform/time';
import { withoutEducation } from '../../deadlines/awaited-of-all.ts';
import { clocksAt, type ClockAt, type ClockOfLine } from './clocks-at.ts';
import type { LineEntry } from './line-entry.ts';
import type { RecordNamed } from './record-named.ts';
import { replay, type Moment } from './replay.ts';
import type { ChangeShown } from './shown-line.ts';

/** When it was due at one moment, and by which rule. */
export type ClockDay = Pick<ClockAt, 'dueAt' | 'dueOn' | 'rules' | 'sentence'>;

/** A clock that came out differently at two moments; null where nothing was awaited. */
export type MovedClock = Readonly<{
  what: ClockOfLine;
  recordedIn: RecordNamed;
  /** Of an answer the provider; one word of all else. */
  item: string;
  before: ClockDay | null;
  after: ClockDay | null;
  /** Originals of the changes that it follows from. */
  follows: readonly string[];
}>;

type Changed = Pick<ChangeShown, 'original' | 'type' | 'before' | 'after'>;

/**
 * What follows for the clocks from what reads differently.
 * @param births of both moments, opened: what is no day was destroyed, or is lost
 * @param changes of the same two moments
 */
export function movedClocks(
  entries: readonly LineEntry[],
  [first, second]: readonly [Moment, Moment],
  births: readonly unknown[],
  changes: readonly Changed[],
): readonly MovedClock[] {
  const before = byKey(clocksAt(entries, first, dayOf(births[0])));
  const after = byKey(clocksAt(entries, second, dayOf(births[1])));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly MovedClock[] => {
    const [was, now] = [before.get(key), after.get(key)];
    const { what, record, item } = (was ?? now)!;
    if (was?.dueAt === now?.dueAt) return [];
    const follows = changes.filter((each) => bearsOn(each, what, record)).map(({ original }) => original);
    const day = (clock: ClockAt | undefined) => (clock ? dayIn(clock) : null);
    return [{ what, recordedIn: record, item, before: day(was), after: day(now), follows }];
  });
}

/** Who the child is, as it was known at a moment: still sealed. */
export const birthAt = (entries: readonly LineEntry[], moment: Moment) =>
  replay(entries, moment).find(({ type }) => type === 'ChildRegistered')?.sealed['dateOfBirth'] ?? null;

const dayIn = ({ dueAt, dueOn, rules, sentence }: ClockAt): ClockDay => ({ dueAt, dueOn, rules, sentence });

const byKey = (clocks: readonly ClockAt[]) =>
  new Map(clocks.map((clock) => [`${clock.what} ${clock.record.id} ${clock.item}`, clock] as const));

/** What was told of its own record; that a child leaves an age rests on when it was born, too. */
const bearsOn = ({ before, after, type }: Changed, what: ClockOfLine, { record, id }: RecordNamed): boolean =>
  ((before ?? after)!.recordedIn.record === record && (before ?? after)!.recordedIn.id === id) ||
  (what === 'leaving' && type === 'ChildRegistered') ||
  (what === 'without' && withoutEducation.view.types.includes(type));

const dayOf = (value: unknown): CivilDate | null => (typeof value === 'string' && isCivilDate(value) ? value : null);
