import type { Mark } from '#pure/attendance';
import type { Actor, Position, RuleApplied } from '#platform/event-sourcing';
import { weekBeginning, type CivilDate, type Instant } from '#platform/time';
import type { LineEntry } from './line-entry.ts';

/** What all marks of one telling share: a register is sent a week or a day at a time. */
type Telling = Readonly<{ stream: string; position: Position; recordedAt: Instant; actor: Actor }> &
  Readonly<Pick<Mark, 'placementId' | 'placementStart'>> &
  Readonly<{ rules: readonly (readonly RuleApplied[])[] }>;

/**
 * A mark as it was first recorded, in one text, since a page of ten years parses thousands of them: its event, what was
 * marked, its telling, and which of the telling's rules it rests on.
 */
type PackedMark = string;
type MarkParts = Readonly<{ id: string; at: number; rules: number }> &
  Readonly<Pick<Mark, 'date' | 'session' | 'code'>>;

const inOneText = ({ id, date, session, code, at, rules }: MarkParts): PackedMark =>
  [id, date, session, code, at, rules].join(' ');

const partsOf = (mark: PackedMark): MarkParts => {
  const [id, date, session, code, at, rules] = mark.split(' ') as [
    string,
    CivilDate,
    Mark['session'],
    Mark['code'],
    string,
    string,
  ];
  return { id, date, session, code, at: Number(at), rules: Number(rules) };
};

/** The day of each mark of a week, as it was first recorded. */
export const daysOf = ({ marks }: MarksOfWeek): readonly CivilDate[] => marks.map((mark) => partsOf(mark).date);

/** Each mark of a week as it was first recorded, and when it was told. */
export const marksOf = ({ marks, tellings }: MarksOfWeek): readonly (Mark & Readonly<{ recordedAt: Instant }>)[] =>
  marks.map((mark) => {
    const { date, session, code, at } = partsOf(mark);
    const { recordedAt, placementId, placementStart } = tellings[at]!;
    return { date, session, code, recordedAt, placementId, placementStart, notCounted: null };
  });

/**
 * The marks of a child's week, as its line keeps them: ten years of them are read for one page, so what they share is said
 * once. What is not counted, and what corrects or voids one, is kept whole. The sealed inputs of rules are left out, since
 * no line shows them.
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
  return isPlain(entry) ? packed(week, entry) : { ...week, others: [...week.others, entry] };
}

/** A mark that says nothing but what was marked: so are nearly all of them. */
export const isPlain = (entry: LineEntry): boolean =>
  entry.kind === 'original' &&
  entry.effectiveOn === markedOn(entry) &&
  entry.confirmed.length === 0 &&
  (entry.now as Mark).notCounted === null;

const others = (week: MarksOfWeek, { original }: LineEntry) =>
  week.others.filter((other) => other.original !== original);

/** As if the mark had never been given, whatever was told of it since. */
const without = (week: MarksOfWeek, original: string): MarksOfWeek => ({
  ...week,
  marks: week.marks.filter((mark) => partsOf(mark).id !== original),
});

function packed(week: MarksOfWeek, entry: LineEntry): MarksOfWeek {
  const { id, stream, position, recordedAt, actor } = entry;
  const { date, session, code, placementId, placementStart, notCounted: _, ...more } = entry.now as Mark;
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
  const place = { at: at < 0 ? tellings.length - 1 : at, rules: same < 0 ? telling.rules.length - 1 : same };
  return { ...week, tellings, marks: [...week.marks, inOneText({ id, date, session, code, ...place })] };
}

/** As they were recorded. All marks of one telling have the place of its first: they were appended at once. */
export function unpacked({ childId, tellings, marks, others }: MarksOfWeek): readonly LineEntry[] {
  const originals = marks.map((mark): LineEntry => {
    const { id, at, date, session, code, rules } = partsOf(mark);
    const { placementId, placementStart, rules: known, ...telling } = tellings[at]!;
    return {
      ...{ ...telling, childId, id, original: id, type: 'SessionMarked', kind: 'original', dated: false },
      ...{ effectiveOn: date, was: null, now: { date, session, code, placementId, placementStart, notCounted: null } },
      ...{ sealed: {}, emptied: [], rules: known[rules]!, confirmed: [] },
    };
  });
  return [...originals, ...others];
}
