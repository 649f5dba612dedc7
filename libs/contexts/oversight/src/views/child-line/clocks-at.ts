import { leavesSchoolAge, placementEnds, reviewDue } from '#pure/placements';
import { awaitedAnswer } from '#pure/referrals';
import { withoutEducation } from '../../deadlines/awaited-of-all.ts';
import { momentOf, type Deadline, type OpenFacts, type PrivateMoment, type RuleUsed } from '#platform/deadlines';
import { startOfLondonDay, type CivilDate, type Instant } from '#platform/time';
import type { LineEntry } from './line-entry.ts';
import { inOrder, replay, type Moment, type ReplayedFact } from './replay.ts';
import { recordOf, type RecordNamed } from './record-named.ts';

/** Those of which a rule, or what was agreed, sets the day, and since when the child is without education: all else waits since something was done. */
const clocks = {
  reviews: reviewDue,
  endings: placementEnds,
  answers: awaitedAnswer,
  leaving: leavesSchoolAge,
  without: withoutEducation,
} as const;
export type ClockOfLine = keyof typeof clocks;
export const clocksOfLine = Object.keys(clocks) as readonly ClockOfLine[];

const ofOneRecord = clocksOfLine.filter((what) => what !== 'without');

/** What was awaited at a moment, and by when. */
export type ClockAt = Readonly<{
  what: ClockOfLine;
  record: RecordNamed;
  item: string;
  dueAt: Instant;
  /** Null where it is due at a moment, and not on a day. */
  dueOn: CivilDate | null;
  rules: readonly RuleUsed[];
  /** The rule’s own sentence, where a rule of law says the day. */
  sentence: string | null;
}>;

/**
 * What the clocks said at a moment: the very declarations that the list of what is due stands on, over what stood then.
 * @param entries of a line, without its marks
 * @param dateOfBirth as it was held then; null where it cannot be read: what rests on it is left out
 */
export function clocksAt(
  entries: readonly LineEntry[],
  moment: Moment,
  dateOfBirth: CivilDate | null,
): readonly ClockAt[] {
  const standing = new Map(replay(entries, moment).map((fact) => [fact.original, fact]));
  const told = inOrder(entries).flatMap(({ id, kind }) => (kind === 'original' ? (standing.get(id) ?? []) : []));
  const byStream = Map.groupBy(told, ({ statedBy }) => statedBy.stream);
  const child = told.find(({ type }) => type === 'ChildRegistered')?.statedBy.stream;
  return [
    ...[...byStream].flatMap(([stream, facts]) =>
      ofOneRecord.flatMap((what) => clocksOf(what, facts, { stream, dateOfBirth })),
    ),
    // It rests on all that is told of the child together.
    ...(child === undefined ? [] : clocksOf('without', told, { stream: child, dateOfBirth })),
  ];
}

type Of = Readonly<{ stream: string; dateOfBirth: CivilDate | null }>;

function clocksOf(what: ClockOfLine, facts: readonly ReplayedFact[], { stream, dateOfBirth }: Of): readonly ClockAt[] {
  const deadline = clocks[what] as Deadline<never> as Deadline;
  const heard = facts.filter(({ type }) => deadline.view.types.includes(type));
  if (heard.length === 0) return [];
  const record = recordOf(stream);
  const open = heard.reduce<OpenFacts | undefined>(
    (before, fact) => deadline.view.fold(before, asFirstTold(fact) as never, record.id),
    undefined,
  );
  return (open?.open ?? []).flatMap((each) => {
    if (deadline.privateMoment && dateOfBirth === null) return [];
    const said = momentOf(deadline, each, deadline.privateMoment ? { dateOfBirth: dateOfBirth!, revision: '' } : null);
    // What cannot be worked out at one of the moments says nothing of it, and hides nothing else.
    if (said === null || 'problem' in said) return [];
    const on = 'dueOn' in said ? { dueOn: said.dueOn, dueAt: startOfLondonDay(said.dueOn) } : { dueOn: null, ...said };
    const { dueOn, dueAt } = on;
    const sentence = 'sentence' in said ? (said as NonNullable<PrivateMoment>).sentence : null;
    return [{ what, record, item: each.item, dueAt, dueOn, rules: said.restsOn, sentence }];
  });
}

/** As if it had been told once: what stands of it is what a clock hears of. */
const asFirstTold = ({ original, type, data, sealed, effectiveOn, statedBy }: ReplayedFact) => {
  const { record, id } = recordOf(statedBy.stream);
  const about = { childId: statedBy.childId, [`${record}Id`]: id, providerId: '' };
  return { id: original, type, data, sealed, effectiveOn, about, recordedAt: statedBy.recordedAt };
};
