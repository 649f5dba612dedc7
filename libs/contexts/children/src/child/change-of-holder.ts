import {
  correction,
  heldOn,
  refusals,
  unlessQuestioned,
  type Command,
  type DataOf,
  type Draft,
  type Fact,
  type Facts,
  type Periods,
  type Question,
} from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { farAhead } from '../far-ahead.ts';
import { heldLater, withoutChange } from '../held-later.ts';
import type { ChildEvent, holderChanges } from './child.events.ts';
import type { Child } from './child.ts';
import type { HolderFact, Holders } from './holders.ts';
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
  Told<Type> &
  Readonly<{ because?: string | null }>;

/** What a command decides that says one anew. */
export const correctsChange =
  <const Type extends Correction>(type: Type) =>
  (
    { data: { childId: _, changeId: original, reason, because, ...now }, envelope }: Command<ChangeCorrected<Type>>,
    child: Child,
    facts: Facts<ChildEvent>,
  ): Draft<ChildEvent> => {
    const holders = holdersFrom(child, now.from);
    const draft = correction(
      facts,
      { original, reason },
      type as Correction,
      { now, parts: { because } },
      noSuchChange,
    );
    const later = laterThanCorrected(holders, facts(original)?.fact, now, envelope.receivedAt);
    return unlessQuestioned(draft, [...farAhead({ from: now.from }, envelope.receivedAt), ...later], envelope);
  };

type ChangeFact = Exclude<HolderFact, { type: 'ChildRegistered' | 'RollsChanged' }>;
type Said = Partial<Omit<DataOf<Change>, 'from'>> & Readonly<{ from: CivilDate }>;

function laterThanCorrected(
  holders: Holders,
  fact: Fact<ChildEvent> | undefined,
  now: Said,
  receivedAt: Instant,
): readonly Question[] {
  const of = fact && fact.type in HELD ? (fact as ChangeFact) : null;
  if (of === null) return [];
  const [held, field] = HELD[of.type];
  const said = (data: object) => (data as Readonly<Record<string, string | null>>)[field]!;
  const was = { from: of.data.from, value: said(of.data) };
  const others = withoutChange<string | null, Periods<string | null>[number]>(holders[held], was);
  return heldLater(of.type, { from: now.from, value: said(now), was: was.from }, others, receivedAt);
}

/** Where each is kept, and by which field it is said. */
const HELD = {
  OwningServiceChanged: ['services', 'owningService'],
  OwningTeamChanged: ['teams', 'owningTeam'],
  AllocatedOfficerChanged: ['officers', 'officerId'],
} as const satisfies Record<ChangeFact['type'], unknown>;
