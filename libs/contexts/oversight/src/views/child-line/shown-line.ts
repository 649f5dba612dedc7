import type { Mark } from '#pure/attendance';
import type { Actor, RuleSaid, TakenFrom } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import { difference, knownToOneOf } from './difference.ts';
import type { LineEntry } from './line-entry.ts';
import type { LineDocuments } from './line-documents.ts';
import { daysOf, markedOn, unpacked, type MarksOfWeek } from './marks-of-week.ts';
import { monthsOfMarks, type MonthOfMarks } from './months-of-marks.ts';
import { openedInPart, type Outlined } from './opened-part.ts';
import {
  differs,
  isOutside,
  marksDiffering,
  readAt,
  saidBesides,
  isWhy,
  type MarksDiffering,
} from './read-otherwise.ts';
import { recordOf } from './record-named.ts';
import type { EventShown, FactShown, Personal, StatementShown, VoidedShown, WhyConfirmed } from './shown-facts.ts';
import { withoutRemovedAnswers } from './removed-answers.ts';
import { recordedBy, replay, voidedAt, type Moment, type ReplayedFact, type Statement } from './replay.ts';
import { withdrawnBasisOf, type Withdrawn } from './basis-withdrawn.ts';
import { areFew, type Wanted } from './weeks-to-read.ts';

export type ChangeShown = Readonly<{
  original: string;
  type: string;
  before: FactShown | null;
  after: FactShown | null;
  by: readonly EventShown[];
  through: readonly EventShown[];
  /** At which of both moments it is a mark of no day of its placement. */
  outside: readonly ('before' | 'after')[];
}>;

/** The line at one moment, and what is different at another: personal parts still sealed. */
export type LineShown = Readonly<{
  /** Who the child is, as it is known today, with the `names` and the `number` of the moment; null when no registration stands. */
  identity: Personal | null;
  at: Moment;
  /** At most 500; the marks among them where they are few. */
  facts: readonly FactShown[];
  /** What was voided, by the date on which it was true as it was told: of the same part of the line. */
  voided: readonly VoidedShown[];
  /** Where it was opened in part, what was not. */
  outlined?: Outlined;
  /** Where the line goes on: `goOnAfter` of the next question; null at its end. */
  next: string | null;
  /** The marks by month, where they are many, but for the month that was asked for: its marks are among the facts. */
  months: readonly MonthOfMarks[];
  /** By `original`, the marks among the facts that are of no day of their placement: they stand in no figure. */
  outside: readonly string[];
  comparedWith: Moment | null;
  /** At most 500, in the order in which the facts were first recorded. */
  changes: readonly ChangeShown[];
  /** How many changes there are besides. */
  changesLeftOff: number;
  /** By `original`, those of them that are among the facts and what was voided here. */
  alsoDiffer: readonly string[];
  /** Of each month how many marks differ, those left off among them. */
  marksDiffer: readonly MarksDiffering[];
  /** That an entry was removed as another child's, by whom and when: nothing of what it was. */
  removed: readonly RemovalShown[];
}>;

export type RemovalShown = Readonly<{ eventId: string; by: Actor; recordedAt: Instant }>;

const PART = 500;

/** @param line with at least the weeks that have to be read for it */
export function lineShown(
  line: LineDocuments,
  { at, comparedWith, today, month, goOnAfter, opened }: Wanted,
): LineShown {
  const { months, weeks } = line;
  const entries = withoutRemovedAnswers(line.entries);
  const few = areFew(months);
  const marks = few ? weeks.flatMap(unpacked) : month ? marksOfMonth(weeks, month) : [];
  const { withdrawn, isThere } = readAt(entries, at);
  const facts = replay([...entries, ...marks], at);
  const from = goOnAfter ? facts.findIndex(({ original }) => original === goOnAfter) + 1 : 0;
  // Of what is opened in part all is told.
  const most = opened ? facts.length : PART;
  const part = facts.slice(from, from + most);
  const next = from + most < facts.length ? part.at(-1)!.original : null;
  const isOfPart = (day: CivilDate) =>
    (from === 0 || day > facts[from - 1]!.effectiveOn) && (next === null || day <= part.at(-1)!.effectiveOn);
  const inPart = ({ from: first }: MonthOfMarks) => isOfPart(first);
  const counted = few
    ? []
    : monthsOfMarks(line, at, withdrawn.types, isThere).filter((each) => each.month !== month && inPart(each));
  const shown = {
    facts: part.map((fact) => factShown(fact, withdrawn)),
    voided: voidedAt([...entries, ...marks], at)
      .filter(({ effectiveOn }) => isOfPart(effectiveOn))
      .map((fact) => ({ ...factShown(fact, withdrawn), voidedBy: eventShown(fact.voidedBy) })),
  };
  return {
    ...{ identity: identityOn(entries, today, at), at },
    ...(opened ? openedInPart({ ...shown, months: counted }, opened) : shown),
    next,
    months: counted,
    outside: part.flatMap(({ original, type, data }) =>
      type === 'SessionMarked' && !isThere(data as Mark) ? original : [],
    ),
    comparedWith,
    ...changesShown({ entries, weeks, months }, at, comparedWith, [...shown.facts, ...shown.voided]),
    removed: recordedBy([...entries, ...weeks.flatMap(({ others }) => others)], at.knownOn).flatMap(removalShown),
  };
}

const marksOfMonth = (weeks: readonly MarksOfWeek[], month: string): readonly LineEntry[] =>
  weeks
    .filter((week) => [...daysOf(week), ...week.others.map(markedOn)].some((date) => date.startsWith(month)))
    .flatMap(unpacked)
    .filter((entry) => markedOn(entry).startsWith(month));

function changesShown(line: LineDocuments, at: Moment, other: Moment | null, shown: readonly FactShown[]) {
  if (!other) return { changes: [], changesLeftOff: 0, alsoDiffer: [], marksDiffer: [] };
  const { entries } = line;
  const reads = [readAt(entries, at), readAt(entries, other)] as const;
  const marks = line.weeks.filter((week) => differs(week, [at, other], reads)).flatMap(unpacked);
  const changes = difference([...entries, ...marks], at, other, [
    (fact) => saidBesides(fact, reads[0]),
    (fact) => saidBesides(fact, reads[1]),
  ]);
  const between = knownToOneOf(entries, at, other);
  const [here, there] = reads;
  const leftOff = new Set(changes.slice(PART).map(({ original }) => original));
  return {
    changes: changes.slice(0, PART).map(({ original, type, before, after, by, through }) => ({
      ...{ original, type },
      before: before && factShown(before, here.withdrawn),
      after: after && factShown(after, there.withdrawn),
      by: by.map(eventShown),
      through: [...through, ...between.filter(isWhy({ before, after }, reads))].map(eventShown),
      outside: [
        ...(before && isOutside(before, here) ? (['before'] as const) : []),
        ...(after && isOutside(after, there) ? (['after'] as const) : []),
      ],
    })),
    changesLeftOff: leftOff.size,
    alsoDiffer: shown.flatMap(({ original }) => (leftOff.has(original) ? original : [])),
    marksDiffer: marksDiffering(changes),
  };
}

export function factShown(
  { original, type, effectiveOn, data, period, sealed, statedBy, earlier }: ReplayedFact,
  withdrawn: Withdrawn,
): FactShown {
  const withdrawnBasis = withdrawnBasisOf({ original, data }, withdrawn);
  return {
    ...{
      original,
      type,
      recordedIn: recordOf(statedBy.stream),
      effectiveOn,
      data,
      period,
      personal: personalOf(sealed),
      withdrawnBasis,
    },
    statedBy: eventShown(statedBy),
    earlier: earlier.map(statementShown),
  };
}

const statementShown = ({ effectiveOn, data, sealed, statedBy }: Statement): StatementShown => ({
  ...{ effectiveOn, data, personal: personalOf(sealed), statedBy: eventShown(statedBy) },
});

function personalOf(sealed: Personal): Personal {
  const { reason: _, rules: __, confirmedBecause: ___, confirmedReasons: _____, takenFrom: ____, ...personal } = sealed;
  return personal;
}

const removalShown = ({ kind, id: eventId, actor: by, recordedAt }: LineEntry): readonly RemovalShown[] =>
  kind === 'removed' ? [{ eventId, by, recordedAt }] : [];

const isWithin = (day: CivilDate, from: CivilDate | null, to: CivilDate): boolean =>
  (from === null || from <= day) && day <= to;

/** With the name and the unique pupil number that were told last of the days up to the moment, where one was since the registration. */
function identityOn(entries: readonly LineEntry[], today: CivilDate, at: Moment): Personal | null {
  const registered = replay(entries, { asAt: today, knownOn: today }).find(({ type }) => type === 'ChildRegistered');
  if (!registered) return null;
  const { effectiveOn: since, sealed } = registered;
  const told = replay(entries, at);
  const lastOf = (sort: string, isAlone: boolean): Personal =>
    told.findLast(
      ({ type, data }) => type === sort && isWithin(data['from'] as CivilDate, isAlone ? null : since, at.asAt),
    )?.sealed ?? {};
  const { names } = lastOf('NamesChanged', false);
  const { number } = lastOf('UpnChanged', sealed['upn'] === undefined);
  return { ...sealed, ...(names && { names }), ...(number && { number }) };
}

export const eventShown = ({
  id,
  type,
  effectiveOn,
  recordedAt,
  actor,
  rules,
  sealed,
  ...entry
}: LineEntry): EventShown => ({
  ...{ eventId: id, type, effectiveOn, recordedAt, by: actor, rules },
  rulesSaid: (sealed['rules'] as SealedAt<readonly RuleSaid[]> | undefined) ?? null,
  confirmed:
    entry.confirmed.length === 0
      ? null
      : {
          codes: entry.confirmed,
          because: (sealed['confirmedBecause'] as SealedAt<string> | undefined) ?? null,
          reasons: (sealed['confirmedReasons'] as SealedAt<readonly WhyConfirmed[]> | undefined) ?? null,
        },
  reason: (sealed['reason'] as SealedAt<string> | undefined) ?? null,
  takenFrom: (sealed['takenFrom'] as SealedAt<TakenFrom> | undefined) ?? null,
  change: entry.kind === 'original' ? null : { was: entry.was, now: entry.now, restated: personalOf(sealed) },
});

/** The service that holds the record on a day, as is known on it; null when there is none. */
export function owningServiceOf(entries: readonly LineEntry[], day: CivilDate): string | null {
  const facts = replay(entries, { asAt: day, knownOn: day });
  const changed = facts.find(({ type, period }) => type === 'OwningServiceChanged' && period?.standing === 'in-force');
  const stated = changed ?? facts.find(({ type }) => type === 'ChildRegistered');
  return (stated?.data['owningService'] as string | undefined) ?? null;
}
