import {
  correction,
  heldOn,
  refusals,
  unlessQuestioned,
  type Command,
  type DataOf,
  type Draft,
  type Facts,
  type Periods,
} from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { farAhead } from '../far-ahead.ts';
import type { ChildEvent, holderChanges } from './child.events.ts';
import type { Child } from './child.ts';
import type { Holders } from './holders.ts';
import { refuseClosed } from './refuse-closed.ts';

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'personal-data-destroyed': 'This child’s personal data was destroyed: nobody works on the record any more.',
  'before-registration': 'The record begins on the day of the registration: nothing changes before it.',
  'no-change': 'Nothing would change: that is so already on the day you give.',
  'no-such-change': 'This change is not recorded for this child, or it was voided.',
});

export const noSuchChange = () => refusal('no-such-change');

type Registered = Extract<Child, { phase: 'registered' }>;

/** @throws Refusal */
export function registeredChild(child: Child): Registered {
  if (child.phase === 'unknown') throw refusal('not-registered');
  if (child.phase === 'destroyed') throw refusal('personal-data-destroyed');
  return child;
}

/** @throws Refusal nobody holds a record that is not there, or changes it before it began */
export function holdersFrom(child: Child, from: CivilDate): Holders {
  const { registration, holders } = registeredChild(child);
  const { effectiveOn } = registration;
  if (from < effectiveOn)
    throw refusal(
      'before-registration',
      'from',
      `The record begins on the day of the registration, ${weekdayAndDate(effectiveOn)}: give that day, or a later one.`,
    );
  return holders;
}

/** The same for whatever is new. @throws Refusal nothing new is recorded in a closed record */
export function openHoldersFrom(child: Child, from: CivilDate): Holders {
  refuseClosed(child);
  return holdersFrom(child, from);
}

/** @throws Refusal it is so already */
export function refuseUnlessNew<T>(periods: Periods<T>, from: CivilDate, value: T): void {
  if (heldOn(periods, from) === value) throw refusal('no-change', 'from');
}

type Change = (typeof holderChanges)[number];
type Correction = Extract<Change, { readonly kind: 'corrected' }>['type'];
type Told<Type> = Type extends `${infer Of}Corrected` ? DataOf<Extract<Change, { readonly type: Of }>> : never;

/** Such a change as it should have been recorded, whole. */
export type ChangeCorrected<Type extends Correction> = Readonly<{ childId: string; changeId: string; reason: string }> &
  Told<Type>;

/** What a command decides that says one anew. */
export const correctsChange =
  <const Type extends Correction>(type: Type) =>
  (
    { data: { childId: _, changeId: original, reason, ...now }, envelope }: Command<ChangeCorrected<Type>>,
    child: Child,
    facts: Facts<ChildEvent>,
  ): Draft<ChildEvent> => {
    holdersFrom(child, now.from);
    const draft = correction(facts, { original, reason }, type as Correction, { now }, noSuchChange);
    return unlessQuestioned(draft, farAhead({ from: now.from }, envelope.receivedAt), envelope);
  };
