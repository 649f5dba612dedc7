import {
  canonical,
  Command,
  correction,
  heldOn,
  refusals,
  unlessQuestioned,
  type Draft,
  type Facts,
  type Periods,
  type Question,
} from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { notBeforeBirth, weekdayAndDate } from '#statutory-rules';
import { farAhead } from '../../far-ahead.ts';
import { heldLater, withoutChange } from '../../held-later.ts';
import { noSuchChange, registeredChild } from '../change-of-holder.ts';
import type { ChildEvent, WhereaboutsKnown } from '../child.events.ts';
import type { Child } from '../child.ts';
import { refuseUnderClosing } from '../closing-rests-on.ts';
import { refuseClosed } from '../refuse-closed.ts';

type Told = Readonly<{
  childId: string;
  whereabouts: WhereaboutsKnown;
  /** Of a child who moved away: an authority or a country, and the school there where one is known. */
  movedTo: string | null;
  school: string | null;
  from: CivilDate;
}>;

/** From a day on, behind or ahead, a child is here, has moved away, or is nobody knows where. */
export class ChangeWhereabouts extends Command<Told> {
  static readonly act = 'close-a-record';
  static readonly writes = ['WhereaboutsChanged'] as const;
}

/** What was said of it as it should have been recorded. */
export class CorrectWhereabouts extends Command<Told & Readonly<{ changeId: string; reason: string }>> {
  static readonly act = 'close-a-record';
  static readonly writes = ['WhereaboutsChangedCorrected'] as const;
}

/** What the handler asked for before it let the decision be taken. */
type Known = Readonly<{ bornOn: CivilDate | null }>;

/** Where to, as it stands on the day; null where that cannot be opened, or nothing is told of the day. */
export type MovedTo = Pick<Told, 'movedTo' | 'school'> | null;

const refusal = refusals({
  'moved-nowhere':
    'You say that the child moved away: say to which authority or country. Where nobody knows, say that the whereabouts are unknown.',
  'not-moved': 'You say where the child moved to, and not that it moved away. Take that out, or say “Moved away”.',
  'before-birth': 'The day is before the child was born.',
  'unknown-ahead':
    'Whereabouts are unknown from today, or from a day that is over: of a day to come nobody can say it.',
  'no-change': 'Nothing would change: that is so already on the day you give.',
});

export function changeWhereabouts(
  { data, envelope }: ChangeWhereabouts,
  child: Child,
  known: Known & Readonly<{ movedTo: MovedTo }>,
): Draft<ChildEvent> {
  refuseClosed(child);
  const { now, personal } = told(data, child, { ...known, today: londonDate(envelope.receivedAt) });
  const { whereabouts } = registeredChild(child);
  if (heldOn(whereabouts, now.from) === now.whereabouts && canonical(known.movedTo) === canonical(personal))
    throw refusal('no-change', 'from');
  const draft = { type: 'WhereaboutsChanged', data: now, personal } as const;
  const raised = [
    ...farAhead({ from: now.from }, envelope.receivedAt),
    ...later(now, { others: whereabouts, envelope }),
  ];
  return unlessQuestioned(draft, raised, envelope);
}

export function correctWhereabouts(
  { data, envelope }: CorrectWhereabouts,
  child: Child,
  known: Known,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  const { now, personal: parts } = told(data, child, { ...known, today: londonDate(envelope.receivedAt) });
  const { changeId: original, reason } = data;
  const draft = correction(facts, { original, reason }, 'WhereaboutsChangedCorrected', { now, parts }, noSuchChange);
  refuseUnderClosing(child, facts, original, now);
  const fact = facts(original)?.fact;
  const was = fact?.type === 'WhereaboutsChanged' ? { from: fact.data.from, value: fact.data.whereabouts } : null;
  const others = withoutChange(registeredChild(child).whereabouts, was);
  const raised = [
    ...farAhead({ from: now.from }, envelope.receivedAt),
    ...later(now, { others, envelope, was: was?.from }),
  ];
  return unlessQuestioned(draft, raised, envelope);
}

type Against = Readonly<{ others: Periods<WhereaboutsKnown>; was?: CivilDate | undefined }> &
  Pick<ChangeWhereabouts, 'envelope'>;

/** Of two moves it is sealed where to: they are asked about, and never taken for one. */
function later(
  { whereabouts, from }: Pick<Told, 'whereabouts' | 'from'>,
  { others, envelope, was }: Against,
): readonly Question[] {
  const said = whereabouts === 'moved-away' ? {} : { value: whereabouts };
  return heldLater('WhereaboutsChanged', { from, was, ...said }, others, envelope.receivedAt);
}

function told(
  { whereabouts, movedTo, school, from }: Told,
  child: Child,
  { bornOn, today }: Known & Readonly<{ today: CivilDate }>,
) {
  registeredChild(child);
  const away = whereabouts === 'moved-away';
  if (away && movedTo === null) throw refusal('moved-nowhere', 'movedTo');
  if (!away && (movedTo !== null || school !== null))
    throw refusal('not-moved', movedTo === null ? 'school' : 'movedTo');
  if (bornOn !== null && from < bornOn) throw refusal('before-birth', 'from', notBeforeBirth('The first day', bornOn));
  if (whereabouts === 'unknown' && from > today)
    throw refusal(
      'unknown-ahead',
      'from',
      `Today is ${weekdayAndDate(today)}: of a day to come nobody can say that the child’s whereabouts are unknown.`,
    );
  return { now: { whereabouts, from }, personal: { movedTo, school } };
}
