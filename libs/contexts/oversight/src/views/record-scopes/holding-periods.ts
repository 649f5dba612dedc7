import { rollsIn, whileHeld, withSharing, type OwningService, type RollTold, type ToldOfSharing } from '#pure/children';
import { daysThereBy } from '#pure/placements';
import { heldOn, type About, type Periods } from '#platform/event-sourcing';
import { addMilliseconds, earliestFirst, LAST_DATE, type CivilDate } from '#platform/time';
import { answered, placeRegisterKeptTo } from '#statutory-rules';

/**
 * `openTo`: services that read it without a reason, since they hold it or it is shared with them; `places`: providers with which
 * the child is, from the first day of a placement, or was, until the place keeps the register of it no more.
 */
export const holderKinds = ['services', 'openTo', 'teams', 'officers', 'rolls', 'providers', 'places'] as const;
export type HolderKind = (typeof holderKinds)[number];

/** `until` is the first day on which the holder no longer had it; null while nobody has said when that will be. */
export type Period = Readonly<{ kind: HolderKind; holder: string; from: CivilDate; until: CivilDate | null }>;

/** A fact in force, as far as it says who holds a record. */
export type HoldingFact = Readonly<{ id: string; type: string; data: object; effectiveOn: CivilDate; about: About }>;

type Said = Readonly<{
  from?: CivilDate;
  owningService?: string;
  owningTeam?: string | null;
  officerId?: string | null;
  roll?: RollTold;
  providerId?: string;
  startsOn?: CivilDate;
  outcome?: string;
  confirmedOn?: CivilDate;
  endedOn?: CivilDate;
}>;

/**
 * @param of a child's own record, or what is kept about a child
 * @param facts in force, of one referral or of none; changes in the order of their days
 */
export const periodsOf = (of: 'child' | 'part', facts: readonly HoldingFact[]): readonly Period[] => [
  ...(['services', 'openTo'] as const).flatMap((kind) => successive(kind, facts, (fact) => fact.owningService)),
  ...sharedWith(facts),
  ...successive('teams', facts, ({ owningTeam }) => owningTeam),
  ...successive('officers', facts, ({ officerId }) => officerId),
  ...onRolls(facts),
  ...providers(of, facts),
];

type HoldersByKind = Readonly<Record<HolderKind, readonly string[]>>;

/** Who holds it on a day, by kind. */
export const holdersOn = (periods: readonly Period[], day: CivilDate): HoldersByKind =>
  holdersOf(periods.filter(({ from, until }) => from <= day && (until === null || day < until)));

/** Who holds it on a day or will on a later one, as far as it was told. */
export const holdersFrom = (periods: readonly Period[], day: CivilDate): HoldersByKind =>
  holdersOf(periods.filter(({ until }) => until === null || day < until));

function holdersOf(periods: readonly Period[]): HoldersByKind {
  const of = (kind: HolderKind) => [
    ...new Set(periods.filter((period) => period.kind === kind).map(({ holder }) => holder)),
  ];
  return {
    ...{ services: of('services'), openTo: of('openTo'), teams: of('teams'), officers: of('officers') },
    ...{ rolls: of('rolls'), providers: of('providers'), places: of('places') },
  };
}

/** Of one kind one holds it at a time, each until the next: by the registration first, then by each change. */
function successive(
  kind: HolderKind,
  facts: readonly HoldingFact[],
  holderIn: (said: Said) => string | null | undefined,
): readonly Period[] {
  const told = toldOf(facts, holderIn);
  const days = [...new Set(told.map(({ from }) => from))].sort();
  return days.flatMap((from, i) => {
    const holder = heldOn(told, from) ?? null;
    return holder === null ? [] : { kind, holder, from, until: days[i + 1] ?? null };
  });
}

/** A child may be on several rolls, and on none: each set holds until the next is told. */
function onRolls(facts: readonly HoldingFact[]): readonly Period[] {
  const told = toldOf(facts, ({ roll }) => roll && rollsIn(roll).map(({ schoolUrn }) => schoolUrn));
  const inOrder = told.toSorted(earliestFirst(({ from }) => from));
  const days = [...new Set(inOrder.map(({ from }) => from))];
  return days.flatMap((from, i) =>
    (heldOn(inOrder, from) ?? []).map((urn): Period => ({
      kind: 'rolls',
      holder: String(urn),
      from,
      until: days[i + 1] ?? null,
    })),
  );
}

const toldOf = <T>(facts: readonly HoldingFact[], holderIn: (said: Said) => T | undefined): Periods<T> =>
  facts
    .filter(({ type }) => type === 'ChildRegistered' || type.endsWith('Changed'))
    .flatMap((fact) => {
      const value = holderIn(said(fact));
      return value === undefined ? [] : { from: said(fact).from ?? fact.effectiveOn, value };
    });

/** To its last day, which is one of them, or up to the day on which it was ended, or the record left the service that shared it. */
function sharedWith(facts: readonly HoldingFact[]): readonly Period[] {
  const services = toldOf(facts, ({ owningService }) => owningService as OwningService);
  const told = facts.filter(({ type }) => type === 'RecordShared' || type === 'RecordSharingEnded');
  const sharings = (told as readonly ToldOfSharing[]).reduce(withSharing, []);
  return whileHeld(sharings, services).flatMap(({ service, from, lastDay, endedOn }): readonly Period[] => {
    const until = endedOn !== null && endedOn <= lastDay ? endedOn : dayAfter(lastDay);
    return from < until ? [{ kind: 'openTo', holder: service, from, until }] : [];
  });
}

/**
 * A provider has a child's record while it may answer a referral of the child or has the child in a placement; the
 * referral itself stays open to all that were asked to answer it. The register of its place it keeps a while longer: marks of the
 * last days come after them.
 */
function providers(of: 'child' | 'part', facts: readonly HoldingFact[]): readonly Period[] {
  return facts.flatMap((fact): readonly Period[] => {
    const { effectiveOn, about } = fact;
    const { providerId, startsOn } = said(fact);
    if (fact.type === 'ResponseWindowOpened') {
      const until = of === 'part' ? null : answeredUntil(providerId!, facts);
      return [{ kind: 'providers', holder: providerId!, from: effectiveOn, until }];
    }
    if (fact.type !== 'PlacementStarted' || !about.providerId) return [];
    const there = { holder: about.providerId, from: startsOn! };
    const last = lastDayOf(about, facts);
    return [
      { kind: 'providers', ...there, until: last && dayAfter(last) },
      { kind: 'places', ...there, until: last && dayAfter(answered(placeRegisterKeptTo(last)).result) },
    ];
  });
}

/** By the facts of several referrals together. */
export function inAll(periods: readonly Period[]): readonly Period[] {
  const byProvider = Map.groupBy(periods.filter(isOfProvider), ({ kind, holder }) => `${kind} ${holder}`);
  return [...periods.filter((period) => !isOfProvider(period)), ...[...byProvider.values()].flatMap(together)];
}

const isOfProvider = ({ kind }: Period): boolean => kind === 'providers' || kind === 'places';

/** Of one holder: a provider that was asked ten times has it once, for as long as any of these go on. */
function together(periods: readonly Period[]): readonly Period[] {
  const joined: Period[] = [];
  for (const period of periods.toSorted(earliestFirst(({ from }) => from))) {
    const last = joined.at(-1);
    if (!last || (last.until !== null && last.until < period.from)) joined.push(period);
    else joined[joined.length - 1] = { ...last, until: later(last.until, period.until) };
  }
  return joined;
}

const later = (a: CivilDate | null, b: CivilDate | null): CivilDate | null =>
  a === null || b === null ? null : a > b ? a : b;

/** Of one referral’s facts. It is out of a provider's hands when it is withdrawn or another has it; the winner's becomes a placement. */
function answeredUntil(provider: string, of: readonly HoldingFact[]): CivilDate | null {
  const first = (type: string) => of.find((fact) => fact.type === type);
  const withdrawn = first('ReferralWithdrawn');
  if (withdrawn) return withdrawn.effectiveOn;
  const award = first('ReferralAwarded');
  if (!award) return null;
  if (said(award).providerId !== provider) return award.effectiveOn;
  // A referral that was awarded again may have led to a placement elsewhere before, which goes on until it is ended.
  const started = of.find(({ type, about }) => type === 'PlacementStarted' && about.providerId === provider);
  return started ? said(started).startsOn! : null;
}

/** On that one the child is still there; null while none is told. */
function lastDayOf({ placementId }: About, facts: readonly HoldingFact[]): CivilDate | null {
  const { to } = daysThereBy(facts.filter(({ about }) => about.placementId === placementId));
  return to === LAST_DATE ? null : to;
}

const A_DAY = 86_400_000;
const dayAfter = (day: CivilDate): CivilDate =>
  addMilliseconds(`${day}T12:00:00.000Z`, A_DAY).slice(0, 10) as CivilDate;

const said = ({ data }: HoldingFact): Said => data;
