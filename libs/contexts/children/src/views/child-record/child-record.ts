import { keptFacts, view, type KeptFacts } from '#platform/read-models';
import { isOfRegistration } from '../../circumstances/registered-from.ts';
import { heldOn, type TypedEvent } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import {
  closing,
  HolderChangeInEffect,
  holderChanges,
  PersonalDataDestroyed,
  PossibleDuplicatesFound,
  PossibleDuplicatesJudged,
  reopening,
  registration,
  sharings,
  whereaboutsChanged,
  type ChildEvent,
  type DestructionReason,
  type OwningService,
  type RecordsAre,
} from '../../child/child.events.ts';
import {
  CircumstanceRemoved,
  circumstancesEvents,
  namesChanged,
  otherNumberChanged,
  upnChanged,
  type CircumstancesEvent,
} from '../../circumstances/circumstances.events.ts';
import type { OtherNumberTold } from '../../circumstances/other-number-told.ts';
import type { UpnTold } from '../../circumstances/upn-told.ts';
import type { NamesTold } from '../../circumstances/names-told.ts';
import { RecordSealed, RecordUnsealed } from '../../sealing/sealing.events.ts';
import { heldBy, withHolder, type Holders } from '../../child/holders.ts';
import { possiblyOne, toldApart, withJudged } from '../../child/possibly-one.ts';
import { standsClosed } from '../../child/stands-closed.ts';
import { whileHeld, withSharing, type Sharing } from '../../child/sharings.ts';

const registrations = keptFacts(...registration);
const changes = keptFacts(...holderChanges);
const standing = keptFacts(...whereaboutsChanged, ...closing, ...reopening);
const names = keptFacts(...namesChanged, CircumstanceRemoved);
const upns = keptFacts(...upnChanged, CircumstanceRemoved);
const otherNumbers = keptFacts(...otherNumberChanged, CircumstanceRemoved);

type StandingEvent = (typeof whereaboutsChanged)[number] | (typeof closing)[number] | (typeof reopening)[number];
type NamesEvent = (typeof namesChanged)[number] | typeof CircumstanceRemoved;
type UpnEvent = (typeof upnChanged)[number] | typeof CircumstanceRemoved;
type OtherNumberEvent = (typeof otherNumberChanged)[number] | typeof CircumstanceRemoved;

/** A child as an officer sees it, the identity still sealed. */
export type ChildRecord = Readonly<{
  /** Of every roll, as texts; on none it is empty. */
  rolls: readonly string[];
  /** As they were on the day of the last event, which a change told ahead has on its day; a page asks `holdersOf` for the day it shows. Empty where there is none. */
  owningService: OwningService;
  owningTeam: string;
  officerId: string;
  registrations: KeptFacts<(typeof registration)[number]>;
  changes: KeptFacts<(typeof holderChanges)[number]>;
  names: KeptFacts<NamesEvent>;
  upns: KeptFacts<UpnEvent>;
  otherNumbers: KeptFacts<OtherNumberEvent>;
  /** Whether the child is here, and whether the record is open. */
  standing: KeptFacts<StandingEvent>;
  /** As they were given; `sharingsOf` says how far they go. */
  sharings: readonly Sharing[];
  /** Found alike, and what was said last of each; `possiblyOne` and `toldApart` say what comes of it. */
  possibleDuplicates: readonly string[];
  judged: Readonly<Record<string, RecordsAre>>;
  destroyed: Readonly<{ on: CivilDate; reason: DestructionReason }> | null;
  /** Nobody finds it: the child goes on under another record. */
  isSealed?: boolean;
  /** When the child was put on record, and when that record changed last, by any part of it; not the rest of the line. */
  registeredAt: Instant;
  changedAt: Instant;
  /** Of the child's stream: the ETag of its page. */
  revision: number;
}>;

/** Answers "who is this child, on whose roll, and who holds the record?" */
export const childRecord = view({
  name: 'child-record',
  version: 20,
  fields: {
    ...{ rolls: 'strings', owningService: 'string', owningTeam: 'string', officerId: 'string' },
    ...{ registeredAt: 'instant', changedAt: 'instant' },
  },
  events: [
    ...registration,
    ...holderChanges,
    ...whereaboutsChanged,
    ...closing,
    ...reopening,
    ...sharings,
    PossibleDuplicatesFound,
    PossibleDuplicatesJudged,
    PersonalDataDestroyed,
    HolderChangeInEffect,
    ...circumstancesEvents,
    RecordSealed,
    RecordUnsealed,
  ],
  documents: ({ about }) => [about.childId],
  fold: (record: ChildRecord | undefined, event): ChildRecord | undefined => {
    if (event.type === 'RecordSealed' || event.type === 'RecordUnsealed')
      return record && { ...record, isSealed: event.type === 'RecordSealed' };
    if (isTold(event)) return record && withTold(record, event);
    const after = folded(record, event);
    const { recordedAt, revision } = event;
    return after && { ...after, ...heldOnDay(after, londonDate(recordedAt)), changedAt: recordedAt, revision };
  },
});

const typesOf = (events: readonly Readonly<{ type: string }>[]): ReadonlySet<string> =>
  new Set(events.map(({ type }) => type));
const UPNS = typesOf(upnChanged);
const NAMES = typesOf(namesChanged);
const NUMBERS = typesOf(otherNumberChanged);
const TOLD = typesOf(circumstancesEvents);
const isTold = (event: TypedEvent<ChildEvent | CircumstancesEvent>): event is TypedEvent<CircumstancesEvent> =>
  TOLD.has(event.type);

/**
 * They stand in another stream, so that the ETag of the record stays. Names and numbers are kept here; of all else, and of what is removed,
 * that the record changed.
 */
function withTold(record: ChildRecord, event: TypedEvent<CircumstancesEvent>): ChildRecord {
  const { original } = event.data as Readonly<{ original?: string }>;
  const isRemoved = event.type === CircumstanceRemoved.type;
  const isOf = (types: ReadonlySet<string>, kept: object) =>
    isRemoved ? original !== undefined && original in kept : types.has(event.type);
  const changedAt = event.recordedAt;
  if (isOf(NAMES, record.names))
    return { ...record, names: names.keep(record.names, event as TypedEvent<NamesEvent>), changedAt };
  if (isOf(UPNS, record.upns))
    return { ...record, upns: upns.keep(record.upns, event as TypedEvent<UpnEvent>), changedAt };
  if (!isOf(NUMBERS, record.otherNumbers)) return { ...record, changedAt };
  const ofOthers = event as TypedEvent<OtherNumberEvent>;
  return { ...record, otherNumbers: otherNumbers.keep(record.otherNumbers, ofOthers), changedAt };
}

function folded(record: ChildRecord | undefined, event: TypedEvent<ChildEvent>): ChildRecord | undefined {
  switch (event.type) {
    case 'HolderChangeInEffect':
      return record;
    case 'RecordShared':
    case 'RecordSharingEnded':
      return record && { ...record, sharings: withSharing(record.sharings, event) };
    case 'WhereaboutsChanged':
    case 'WhereaboutsChangedCorrected':
    case 'WhereaboutsChangedVoided':
    case 'RecordClosed':
    case 'RecordClosedCorrected':
    case 'RecordClosedVoided':
    case 'RecordReopened':
    case 'RecordReopenedCorrected':
    case 'RecordReopenedVoided':
      return record && { ...record, standing: standing.keep(record.standing, event) };
    case 'PossibleDuplicatesFound':
      return record && { ...record, possibleDuplicates: withOnce(record.possibleDuplicates, event.data.otherChildIds) };
    case 'PossibleDuplicatesJudged':
      return record && { ...record, judged: withJudged(record.judged, event.data) };
    case 'PersonalDataDestroyed':
      return record && { ...record, destroyed: { on: event.effectiveOn, reason: event.data.reason } };
    case 'ChildRegistered':
    case 'ChildRegisteredCorrected':
    case 'ChildRegisteredVoided': {
      const kept = registrations.keep(record?.registrations, event);
      const [current] = registrations.inForce(kept);
      const { recordedAt, revision } = event;
      const before = record ?? { ...nothingYet, registeredAt: recordedAt, changedAt: recordedAt, revision };
      return current && { ...before, owningService: current.data.owningService, registrations: kept };
    }
    default:
      return record && { ...record, changes: changes.keep(record.changes, event) };
  }
}

/** One may be found by more than one thing that the two share. */
const withOnce = (ids: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...ids, ...more]),
];

const nothingYet = {
  ...{ changes: {}, names: {}, upns: {}, standing: {}, otherNumbers: {}, rolls: [], owningTeam: '', officerId: '' },
  ...{ sharings: [], possibleDuplicates: [], judged: {}, destroyed: null },
};

function heldOnDay(
  record: ChildRecord,
  day: CivilDate,
): Pick<ChildRecord, 'owningService' | 'owningTeam' | 'officerId' | 'rolls'> {
  const { services, teams, officers, rolls } = holdersOf(record);
  return {
    owningService: heldOn(services, day) ?? services[0]!.value,
    owningTeam: heldOn(teams, day) ?? '',
    officerId: heldOn(officers, day) ?? '',
    rolls: (heldOn(rolls, day) ?? []).map(({ schoolUrn }) => String(schoolUrn)),
  };
}

/** Who holds the record from which day on. */
export function holdersOf(record: ChildRecord): Holders {
  const { data, effectiveOn } = registrationOf(record);
  return changes.inForce(record.changes).reduce(withHolder, heldBy(data, effectiveOn));
}

/** With whom it is, was or will be shared, each while the service that shared it has the record. */
export const sharingsOf = (record: ChildRecord): readonly Sharing[] =>
  whileHeld(record.sharings, holdersOf(record).services);

/** The other records that may be of this child, and those that were looked at and are of another. */
export const alikeTo = ({ possibleDuplicates: found, judged }: ChildRecord) => {
  return { possiblyOne: possiblyOne(found, judged), toldApart: toldApart(judged) };
};

/** Every service that had the record at some time or is told that it will, or that reads it as its own. */
export const servicesEver = (record: ChildRecord): readonly OwningService[] => [
  ...new Set([
    ...holdersOf(record).services.map(({ value }) => value),
    ...record.sharings.map(({ service }) => service),
  ]),
];

/** Which service holds the record on a day. */
export const serviceOn = (record: ChildRecord, day: CivilDate): OwningService => heldOnDay(record, day).owningService;

/** The school of the main roll on a day; null where the child is on none. */
export const mainRoll = (record: ChildRecord, day: CivilDate): number | null =>
  heldOn(holdersOf(record).rolls, day)?.[0]?.schoolUrn ?? null;

type StandingFact<Type extends StandingEvent['type']> = Extract<
  ReturnType<typeof standing.inForce>[number],
  Readonly<{ type: Type }>
>;

/** Where the child is, was, and is said to be from a day on: in the order of the days. */
export const whereaboutsOf = (record: ChildRecord): readonly StandingFact<'WhereaboutsChanged'>[] =>
  standing
    .inForce(record.standing)
    .filter((fact): fact is StandingFact<'WhereaboutsChanged'> => fact.type === 'WhereaboutsChanged');

/** The closing that stands, its words still sealed; null while the record is open. */
export function closedIn(record: ChildRecord): StandingFact<'RecordClosed'> | null {
  const closing = standsClosed(standing.inForce(record.standing));
  return closing?.type === 'RecordClosed' ? closing : null;
}

/** The registration in force, with the sealed parts of whatever corrected it last. */
export const registrationOf = (record: ChildRecord) => registrations.inForce(record.registrations)[0]!;

/** A name that was told since the registration, still sealed. */
export type NameSealed = Readonly<{ changeId: string; from: CivilDate; names: SealedAt<NamesTold> }>;

/** All that stand, in the order of their days. */
export const namesOf = (record: ChildRecord): readonly NameSealed[] =>
  names
    .inForce(record.names)
    .flatMap((fact) =>
      fact.type === 'NamesChanged'
        ? { changeId: fact.id, from: fact.data.from, names: fact.sealed.names as SealedAt<NamesTold> }
        : [],
    );

/** What was told of the name last, from the registration on; null where the name of the registration holds. */
export const nameInForce = (record: ChildRecord): NameSealed | null =>
  namesOf(record).findLast(({ from }) => from >= registrationOf(record).effectiveOn) ?? null;

/** A unique pupil number that was told since the registration, still sealed. */
export type UpnSealed = Readonly<{ changeId: string; from: CivilDate; number: SealedAt<UpnTold> }>;

/** All that stand, in the order of their days. */
export const upnsOf = (record: ChildRecord): readonly UpnSealed[] =>
  upns
    .inForce(record.upns)
    .flatMap((fact) =>
      fact.type === 'UpnChanged'
        ? { changeId: fact.id, from: fact.data.from, number: fact.sealed.number as SealedAt<UpnTold> }
        : [],
    );

/** By which number another system knows the child, or knew it, still sealed: all that stand, in the order of their days. */
export const otherNumbersOf = (
  record: ChildRecord,
): readonly Readonly<{ changeId: string; from: CivilDate; number: SealedAt<OtherNumberTold> }>[] =>
  otherNumbers
    .inForce(record.otherNumbers)
    .flatMap((fact) =>
      fact.type === 'OtherNumberChanged'
        ? { changeId: fact.id, from: fact.data.from, number: fact.sealed.number as SealedAt<OtherNumberTold> }
        : [],
    );

/** What was told of it last, from the registration on, or ever where that says none; null where that of the registration holds. */
export function upnInForce(record: ChildRecord): UpnSealed | null {
  const { effectiveOn, sealed } = registrationOf(record);
  const registered = sealed.upn === undefined ? null : effectiveOn;
  return upnsOf(record).findLast(({ from }) => !isOfRegistration(registered, effectiveOn, from)) ?? null;
}
