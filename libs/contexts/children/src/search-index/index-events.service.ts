import type { RecordedEvent } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { Erased, openEach, Unreadable, type Sealer } from '#platform/privacy';
import {
  owningServiceChanged,
  PersonalDataDestroyed,
  RecordShared,
  registration,
  type OwningService,
} from '../child/child.events.ts';
import {
  CircumstanceRemoved,
  namesChanged,
  otherNumberChanged,
  upnChanged,
} from '../circumstances/circumstances.events.ts';
import { RecordSealed, RecordUnsealed } from '../sealing/sealing.events.ts';
import type { OtherNumberTold } from '../circumstances/other-number-told.ts';
import type { UpnTold } from '../circumstances/upn-told.ts';
import type { NamesTold } from '../circumstances/names-told.ts';
import type { ChildIndex } from './child-index.ts';
import { indexedParts, notGiven, searchedParts, type SearchedParts } from './searched-parts.ts';

const [registered, corrected] = registration.map(({ type }) => type);

/** What changes by whom or what a child is found. */
export const indexedTypes: ReadonlySet<string> = new Set(
  [
    ...[...registration, ...owningServiceChanged, RecordShared, PersonalDataDestroyed],
    ...[...namesChanged, ...upnChanged, ...otherNumberChanged, CircumstanceRemoved],
    ...[RecordSealed, RecordUnsealed],
  ].map(({ type }) => type),
);

/**
 * Takes events of these types into the index, in order; opens their personal parts with one look at the keys. A child of
 * whom something does not open is parked: found as it was before, if at all, and marked.
 */
export async function indexEvents(
  index: ChildIndex,
  events: readonly RecordedEvent[],
  sealer: Pick<Sealer, 'open'>,
): Promise<void> {
  const opened = await openEach(
    sealer,
    events.map(({ sealed }) => searchedParts(sealed)),
  );
  for (const [i, known] of opened.entries())
    if (known instanceof Unreadable) index.park(events[i]!.about.childId!);
    else indexEvent(index, events[i]!, known);
}

function indexEvent(index: ChildIndex, event: RecordedEvent, identity: Readonly<Record<string, unknown>>): void {
  const childId = event.about.childId!;
  if (event.type === RecordSealed.type) return index.forget(childId);
  // It is read from its record again: of what was said of it meanwhile nothing was kept here.
  if (event.type === RecordUnsealed.type) return index.park(childId);
  const service = serviceSaid(event);
  if (service) return index.heldBy(childId, service);
  if (changes.has(event.type)) return;
  if (told.has(event.type)) return indexTold(index, event, identity);
  const ended = Object.values(identity).some((value) => value instanceof Erased);
  if (event.type === registered && !ended) {
    const { owningService } = event.data as { owningService: OwningService };
    const said = { ...notGiven, ...identity } as SearchedParts;
    index.put({ ...indexedParts(said), childId, services: [owningService], onRollFrom: event.effectiveOn });
  } else if (event.type === corrected && !ended)
    index.restate(childId, indexedParts({ ...(identity as Partial<SearchedParts>), ...emptiedIn(event) }));
  else index.forget(childId);
}

/** Only these of the parts may a correction take away. */
const emptiedIn = ({ data }: RecordedEvent): Partial<SearchedParts> =>
  Object.fromEntries(
    Object.entries(notGiven).filter(([part]) => (data['emptied'] as readonly string[] | undefined)?.includes(part)),
  );

const told: ReadonlySet<string> = new Set(
  [...namesChanged, ...upnChanged, ...otherNumberChanged, CircumstanceRemoved].map(({ type }) => type),
);

/** A name, or a number, is told under the id of its event, and told better, taken back or removed under that of its original. */
function indexTold(
  index: ChildIndex,
  { about, data, id, type }: RecordedEvent,
  said: Readonly<Record<string, unknown>>,
): void {
  const { names, number } = said;
  const {
    original = id,
    from,
    now,
  } = data as Readonly<{ original?: string; from?: CivilDate; now?: { from: CivilDate } }>;
  const since = now?.from ?? from;
  if (names instanceof Erased || number instanceof Erased) return;
  const at = { changeId: original, from: since! };
  if (since !== undefined && names !== undefined)
    return index.calls(about.childId!, { ...(names as NamesTold), ...at });
  if (since !== undefined && number !== undefined && ofOthers.has(type)) {
    const { system, value } = number as OtherNumberTold;
    return index.knownElsewhere(about.childId!, { system, value, ...at });
  }
  if (since !== undefined && number !== undefined)
    return index.numbers(about.childId!, { upn: (number as UpnTold).upn, ...at });
  index.callsNoMore(about.childId!, original);
  index.numbersNoMore(about.childId!, original);
  index.knownElsewhereNoMore(about.childId!, original);
}

const ofOthers: ReadonlySet<string> = new Set(otherNumberChanged.map(({ type }) => type));

const changes: ReadonlySet<string> = new Set(owningServiceChanged.map(({ type }) => type));

/** The service that a change names, or the correction of one, or with which the record is shared; a void takes none back here, where more may be held. */
function serviceSaid({ type, data }: RecordedEvent): OwningService | undefined {
  if (type === RecordShared.type) return data['service'] as OwningService;
  if (!changes.has(type)) return undefined;
  const { owningService, now } = data as { owningService?: OwningService; now?: { owningService: OwningService } };
  return now?.owningService ?? owningService;
}
