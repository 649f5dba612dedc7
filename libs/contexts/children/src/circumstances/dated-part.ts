import {
  canonical,
  correction,
  derivedId,
  heldOn,
  refusals,
  subjectOf,
  unlessQuestioned,
  type Command,
  type DataOf,
  type Draft,
  type EventType,
  type Fact,
  type Facts,
  type Original,
  type PersonalOf,
  type Question,
} from '#platform/event-sourcing';
import { revealed } from '#platform/privacy';
import { londonDate, type CivilDate } from '#platform/time';
import type { Child } from '../child/child.ts';
import { refuseClosed } from '../child/refuse-closed.ts';
import type { CircumstancesEvent } from './circumstances.events.ts';
import type { Circumstances } from './circumstances.ts';
import { farAhead } from '../far-ahead.ts';
import { heldLater } from '../held-later.ts';
import { daysIn, refuseBeforeBirth } from './days-against-birth.ts';
import { registeredFrom } from './registered-from.ts';

type Change = Original<CircumstancesEvent>;
type Of<Type> = Extract<Change, { readonly type: Type }>;

/** Of what a part is told of: from which day. */
type Dated = Readonly<{ childId: string; from: CivilDate }>;
/** A change as it should have been recorded, whole. */
export type Restated<Told> = Told & Readonly<{ changeId: string; reason: string }>;

/** What the change says, besides from when. */
type Said<E> = Readonly<{ data: Omit<DataOf<E>, 'from'> }> &
  (keyof PersonalOf<E> extends never ? { readonly personal?: never } : { readonly personal: PersonalOf<E> });

/** What a part says on a day, from when it says so left aside, and what is sealed of it opened. */
export type Stands = Readonly<{ data: Readonly<Record<string, unknown>>; personal: Readonly<Record<string, unknown>> }>;

/** What it may rest on: every set in force, what is told of the other parts, the command for what it makes anew, the day, and the birth. */
type Known<E> = Readonly<{ held: readonly Fact<E>[]; circumstances: Circumstances; commandId: string }> &
  Readonly<{ today: CivilDate; bornOn: CivilDate | null }>;

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'personal-data-destroyed': 'This child’s personal data was destroyed: nobody works on the record any more.',
  'no-change': 'Nothing would change: that is so already on the day you give.',
  'no-such-entry': 'Nothing is recorded for this child under this number.',
  'no-such-change': 'This change is not recorded for this child, or it was voided.',
});

export const noSuchChange = () => refusal('no-such-change');

/**
 * A part of a child's record that holds from a day until it is told anew: what its change and the correction of one decide. Each
 * part differs in what it says, and in what it refuses to say.
 * @param asRead what of it somebody reads: where nothing of that changes, nothing does
 */
export function datedPart<const Type extends Change['type'], Told extends Dated>(
  type: Type,
  says: (told: Told, known: Known<Of<Type>>) => Said<Of<Type>>,
  asRead: (stands: Stands) => unknown = (stands) => stands,
) {
  const said = (
    { data, envelope }: Command<Told>,
    {
      circumstances,
      child,
      bornOn,
    }: Readonly<{ circumstances: Circumstances; child: Child; bornOn: CivilDate | null }>,
  ) => {
    if (child.phase === 'unknown') throw refusal('not-registered');
    if (child.phase === 'destroyed') throw refusal('personal-data-destroyed');
    refuseBeforeBirth(data, bornOn);
    const held = circumstances.filter((fact): fact is Fact<Of<Type>> => fact.type === type);
    const today = londonDate(envelope.receivedAt);
    const { data: open, personal } = says(data, { held, circumstances, commandId: envelope.commandId, today, bornOn });
    const raised = farAhead(daysIn(data), envelope.receivedAt);
    return { held, now: { ...open, from: data.from }, personal, raised };
  };
  return {
    change(
      command: Command<Told>,
      circumstances: Circumstances,
      _: Facts<CircumstancesEvent>,
      child: Child,
      bornOn: CivilDate | null = null,
      stands: Stands | null = null,
      besides: readonly (Question | false)[] = [],
    ): Draft<CircumstancesEvent> {
      refuseClosed(child);
      const { held, now, personal, raised } = said(command, { circumstances, child, bornOn });
      const ofIt = held.filter((fact) => subjectOf(fact) === subjectOf({ type, data: now }));
      const isStanding = personal && stands && canonical(asRead(saying(now, personal))) === canonical(asRead(stands));
      if (personal ? isStanding : isSo(ofIt, now)) throw refusal('no-change', 'from');
      const draft = { type, data: now, ...(personal && { personal }) } as unknown as Draft<CircumstancesEvent>;
      const value = personal ? {} : { value: unsaid(now) };
      const later = heldLater(
        type,
        { from: now.from, registered: registeredFrom(type, child), ...value },
        ofIt.map(period),
        command.envelope.receivedAt,
      );
      return unlessQuestioned(draft, [...raised, ...later, ...besides], command.envelope);
    },

    correct(
      command: Command<Restated<Told>>,
      circumstances: Circumstances,
      facts: Facts<CircumstancesEvent>,
      child: Child,
      bornOn: CivilDate | null = null,
      _: Stands | null = null,
      besides: readonly (Question | false)[] = [],
    ): Draft<CircumstancesEvent> {
      const { held, now, personal, raised } = said(command, { circumstances, child, bornOn });
      const { changeId: original, reason } = command.data;
      const restated = { now, ...(personal && { parts: personal }) };
      const draft = correction(
        facts as unknown as Facts<EventType>,
        { original, reason },
        `${type}Corrected` as never,
        restated as never,
        noSuchChange,
      ) as unknown as Draft<CircumstancesEvent>;
      const others = held.filter((fact) => fact.id !== original && subjectOf(fact) === subjectOf({ type, data: now }));
      const was = held.find(({ id }) => id === original)?.data.from as CivilDate | undefined;
      const value = personal ? {} : { value: unsaid(now) };
      const registered = registeredFrom(type, child);
      const later = heldLater(
        type,
        { from: now.from, was, registered, ...value },
        others.map(period),
        command.envelope.receivedAt,
      );
      return unlessQuestioned(draft, [...raised, ...later, ...besides], command.envelope);
    },
  };
}

/** Whose open data are which one it is and from when, and nothing else. */
type TypeOfEach = {
  [T in Change['type']]: DataOf<Of<T>> extends Readonly<{ subjectId: string }> ? T : never;
}[Change['type']];

/** Of one of several: of which one, where it is on record already. */
export type ToldOfEach = Dated & Readonly<{ subjectId?: string | undefined }>;

/** As `datedPart`, of a part that consists of several: each has changes of its own, under a number that lives on. */
export const partOfEach = <const Type extends TypeOfEach, Told extends ToldOfEach>(
  type: Type,
  says: (told: Told, known: Known<Of<Type>>) => PersonalOf<Of<Type>>,
) =>
  datedPart(type, (told: Told, known) => {
    const said = { data: { subjectId: whichOne(told, known) }, personal: says(told, known) };
    return said as unknown as Said<Of<Type>>;
  });

type Kept = Readonly<{ id: string; data: Readonly<{ subjectId: string }> }>;

/** A correction is about the one that the change was about. */
function whichOne(
  told: ToldOfEach & Readonly<{ changeId?: string }>,
  known: Readonly<{ held: unknown; commandId: string }>,
): string {
  const held = known.held as readonly Kept[];
  const corrected = held.find(({ id }) => id === told.changeId);
  if (told.changeId !== undefined && !corrected) throw refusal('no-such-change');
  if (corrected) return corrected.data.subjectId;
  if (told.subjectId === undefined) return derivedId(known.commandId, 'subject');
  if (held.some(({ data }) => data.subjectId === told.subjectId)) return told.subjectId;
  throw refusal('no-such-entry', 'subjectId');
}

type Now = Readonly<{ from: CivilDate }>;

/** As it will stand: what is left out is not stored. */
function saying({ from: _, ...data }: Now, personal: object): Stands {
  const said = Object.entries(revealed(personal) as object).filter(([, value]) => value !== null);
  return { data, personal: Object.fromEntries(said) };
}

const period = ({ data }: Readonly<{ data: object }>) => ({ from: (data as Now).from, value: unsaid(data as Now) });
const unsaid = ({ from: _, ...value }: Now): object => value;

function isSo(held: readonly Readonly<{ data: object }>[], now: Now): boolean {
  const before = heldOn(held.map(period), now.from);
  return before !== undefined && canonical(before as never) === canonical(unsaid(now) as never);
}
