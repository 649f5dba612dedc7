import type { Mark } from '#contexts/attendance';
import type { Actor, Position, RuleApplied } from '#platform/event-sourcing';
import { weekBeginning, type CivilDate, type Instant } from '#platform/time';
import type { LineEntry } from './line-entry.ts';

/** What all marks of one telling share: a register is sent a week or a day at a time. */
type Telling = Readonly<{ stream: string; position: Position; recordedAt: Instant; actor: Actor }> &
  Readonly<Pick<Mark, 'placementId' | 'placementStart'>> &
  Readonly<{ rules: readonly (readonly RuleApplied[])[] }>;

/** A mark as it was first recorded: its event, its telling, what was marked, and which of the telling's rules it rests on. */
type PackedMark = readonly [
  id: string,
  telling: number,
  date: CivilDate,
  session: Mark['session'],
  code: Mark['code'],
  rules: number,
];

/**
 * The marks of a child's week, as its line keeps them: ten years of them are read for one page, so what they share is said
 * once. What corrects or voids one is kept whole. The sealed inputs of rules are left out, since no line shows them.
 */
export type MarksOfWeek = Readonly<{
  childId: string;
  week: CivilDate;
  /** Of the first of them: its place on the line. */
  position: Position;
  tellings: readonly Telling[];
  marks: readonly PackedMark[];
  others: readonly LineEntry[];
}>;

/** What the view keeps of one child: the events, and the marks by week. */
export type LineDocuments = Readonly<{ entries: readonly LineEntry[]; weeks: readonly MarksOfWeek[] }>;

export const isMarksOfWeek = (document: LineEntry | MarksOfWeek): document is MarksOfWeek => 'marks' in document;

/** The day that a mark, or what corrects it or takes it out, is about: a correction never changes it. */
export const markedOn = ({ was, now, effectiveOn }: Pick<LineEntry, 'was' | 'now' | 'effectiveOn'>): CivilDate =>
  ((was ?? now) as Mark | null)?.date ?? effectiveOn;

/** @param entry about a mark of this week */
export function withMark(before: MarksOfWeek | undefined, entry: LineEntry): MarksOfWeek {
  const { childId, position } = entry;
  const week: MarksOfWeek = before ?? {
    ...{ childId, position, week: weekBeginning(markedOn(entry)) },
    ...{ tellings: [], marks: [], others: [] },
  };
  if (entry.kind === 'removed') return { ...without(week, entry.original), others: [...others(week, entry), entry] };
  const plain = entry.kind === 'original' && entry.effectiveOn === markedOn(entry);
  return plain ? packed(week, entry) : { ...week, others: [...week.others, entry] };
}

const others = (week: MarksOfWeek, { original }: LineEntry) =>
  week.others.filter((other) => other.original !== original);

/** As if the mark had never been given, whatever was told of it since. */
const without = (week: MarksOfWeek, original: string): MarksOfWeek => ({
  ...week,
  marks: week.marks.filter(([id]) => id !== original),
});

function packed(week: MarksOfWeek, entry: LineEntry): MarksOfWeek {
  const { id, stream, position, recordedAt, actor } = entry;
  const { date, session, code, placementId, placementStart, ...more } = entry.now as Mark;
  // A field that is added to the event does not compile here until it is packed too.
  more satisfies Readonly<Record<string, never>>;
  const at = week.tellings.findLastIndex(
    (telling) =>
      telling.recordedAt === recordedAt &&
      telling.stream === stream &&
      telling.placementStart === placementStart &&
      telling.actor.id === actor.id,
  );
  const known = week.tellings[at] ?? { stream, position, recordedAt, actor, placementId, placementStart, rules: [] };
  const text = JSON.stringify(entry.rules);
  const same = known.rules.findIndex((rules) => JSON.stringify(rules) === text);
  const telling = same < 0 ? { ...known, rules: [...known.rules, entry.rules] } : known;
  const tellings = at < 0 ? [...week.tellings, telling] : week.tellings.with(at, telling);
  const mark = [id, at < 0 ? tellings.length - 1 : at, date, session, code, same < 0 ? telling.rules.length - 1 : same];
  return { ...week, tellings, marks: [...week.marks, mark as unknown as PackedMark] };
}

/** As they were recorded. All marks of one telling have the place of its first: they were appended at once. */
export function unpacked({ childId, tellings, marks, others }: MarksOfWeek): readonly LineEntry[] {
  const originals = marks.map(([id, at, date, session, code, rules]): LineEntry => {
    const { placementId, placementStart, rules: known, ...telling } = tellings[at]!;
    return {
      ...{ ...telling, childId, id, original: id, type: 'SessionMarked', kind: 'original', dated: false },
      ...{ effectiveOn: date, was: null, now: { date, session, code, placementId, placementStart } },
      ...{ sealed: {}, emptied: [], rules: known[rules]!, confirmed: [] },
    };
  });
  return [...originals, ...others];
}
