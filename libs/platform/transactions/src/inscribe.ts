import {
  chained,
  eventIdOf,
  firstPrevious,
  fromOf,
  Refusal,
  type About,
  type Catalogue,
  type CommandEnvelope,
  type EventType,
  type Metadata,
  type RecordedEvent,
  type RuleApplied,
  type RuleSaid,
  type Standing,
  type StorableEvent,
} from '#platform/event-sourcing';
import type { Sealed } from '#platform/privacy';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import type { LoadedStream } from './loaded-stream.ts';
import { refuseNothing, type OpenParts } from './nothing-changes.ts';
import { whyConfirmed } from './why-confirmed.ts';

/** A draft of any type, as `transact` handles it. */
export type AnyDraft = Readonly<{
  type: string;
  data: Readonly<Record<string, unknown>>;
  personal?: Readonly<Record<string, unknown>>;
  effectiveOn?: CivilDate;
  rules?: readonly (RuleApplied & Readonly<{ said: RuleSaid }>)[];
  confirmed?: readonly string[];
}>;

export type SealPart = (
  part: Readonly<{
    stream: string;
    eventId: string;
    field: string;
    value: unknown;
    subject: string;
    document: boolean;
  }>,
) => Promise<Sealed>;

/** What is sealed as it is written, and opened where a correction is compared with what it corrects. */
export type Sealing = Readonly<{ seal: SealPart; open: OpenParts }>;

/** Where a draft is to be written, and by whom. */
export type Inscription = Readonly<{
  stream: string;
  loaded: LoadedStream<unknown, EventType>;
  envelope: CommandEnvelope;
  about: About;
  /** Whose keys close what is sealed, where a part is no other person's. */
  subject: string | undefined;
  recordedAt: Instant;
}>;

/** Where a draft is to stand, before it is known when. */
type Place = Pick<Inscription, 'stream' | 'loaded' | 'envelope'>;

/**
 * What of drafts is refused whatever their decision said: all that there is to refuse before anything is sealed.
 * @throws Refusal
 */
export async function checked(drafts: readonly AnyDraft[], at: Place, catalogue: Catalogue, open: OpenParts) {
  const all = drafts.map((draft, index) => ({
    draft,
    id: eventIdOf(at.envelope, at.stream, index),
    ...completed(draft, at, catalogue),
  }));
  for (const { draft, type, effectiveOn } of all)
    if (type.kind === 'corrected') await refuseNothing({ ...draft, effectiveOn }, correctedIn(at.loaded, draft)!, open);
  return all;
}

/** Makes drafts into what is stored: checked, sealed, chained. Done once for one revision. */
export async function inscribe(
  drafts: readonly AnyDraft[],
  at: Inscription,
  catalogue: Catalogue,
  { seal, open }: Sealing,
): Promise<readonly StorableEvent[]> {
  const events: StorableEvent[] = [];
  const all = await checked(drafts, at, catalogue, open);
  const written = await Promise.all(
    all.map(async (each) => ({ ...each, metadata: await metadataOf(each.draft, each, at, catalogue, seal) })),
  );
  let previous = at.loaded.head?.metadata.hash ?? firstPrevious(at.stream);
  let revision = at.loaded.length;
  for (const { id, type, data, metadata } of written) {
    const event = { stream: at.stream, revision, id, type: type.type, data, metadata };
    const { hash, ...texts } = chained(event, previous);
    events.push({ id, type: type.type, ...texts });
    previous = hash;
    revision++;
  }
  return events;
}

type Completed = Readonly<{ type: EventType; data: Readonly<Record<string, unknown>>; effectiveOn: CivilDate }>;

function completed(draft: AnyDraft, { loaded, envelope }: Place, catalogue: Catalogue): Completed {
  const type = catalogue.typeOf(draft.type);
  const today = londonDate(envelope.receivedAt);
  const { data, effectiveOn } =
    type.kind === 'original' ? asTold(type, draft, envelope, today) : aboutAnother(type, draft, loaded);
  if (effectiveOn > today)
    throw new Refusal('effective-in-the-future', 'This cannot have happened yet: give a date that is not after today.');
  return { type, data: catalogue.upcast(type.type, type.version, data), effectiveOn };
}

const correctedIn = (loaded: Inscription['loaded'], { data }: AnyDraft) =>
  loaded.facts(data['original'] as string) as Standing<RecordedEvent> | undefined;

/** A change told early is a fact of today; one told late is one of its own day. */
function asTold({ dated }: EventType, draft: AnyDraft, envelope: CommandEnvelope, today: CivilDate) {
  const { data } = draft;
  return { data, effectiveOn: dated ? earlier(fromOf(draft), today) : (draft.effectiveOn ?? envelope.effectiveOn) };
}

function aboutAnother(type: EventType, draft: AnyDraft, loaded: Inscription['loaded']) {
  const original = draft.data['original'] as string;
  const standing = correctedIn(loaded, draft);
  if (!standing || (type.of !== null && standing.fact.type !== type.of))
    throw new Refusal('no-such-fact', 'What you want to correct was not recorded here.');
  const { fact, stands } = standing;
  if (type.kind === 'voided' && !stands)
    throw new Refusal('already-voided', 'This was voided already: nothing more of it can be taken back.');
  if (type.kind === 'removed')
    return { data: { ...draft.data, entries: loaded.entriesOf(original) }, effectiveOn: fact.effectiveOn };
  const data = { ...('emptied' in type.data && { emptied: [] }), ...draft.data, was: fact.data };
  // A corrected change was agreed on the day it was first told, though it was told wrongly from when.
  const effectiveOn =
    type.dated && type.kind === 'corrected'
      ? earlier(fromOf({ data: draft.data['now'] }), londonDate(fact.recordedAt))
      : (draft.effectiveOn ?? fact.effectiveOn);
  return { data, effectiveOn };
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

async function metadataOf(
  { personal = {}, rules = [], confirmed = [] }: AnyDraft,
  { type, data, effectiveOn, id }: Completed & Readonly<{ id: string }>,
  { stream, envelope, about, subject, recordedAt }: Inscription,
  catalogue: Catalogue,
  seal: SealPart,
): Promise<Omit<Metadata, 'hash'>> {
  const untouched = type.kind === 'corrected' ? Object.keys(type.personal).map((part) => [part, null]) : [];
  const said = { ...Object.fromEntries(untouched), ...personal };
  const parts = Object.entries(catalogue.personalOf(type, said)).filter(([, value]) => value !== null);
  if (rules.length > 0) parts.push(['rules', rules.map(({ said }) => said)]);
  if (confirmed.length > 0) parts.push(...whyConfirmed(confirmed, envelope));
  if (envelope.takenFrom) parts.push(['takenFrom', envelope.takenFrom]);
  // All at once: keys that are made together are made durable together.
  const sealed: Record<string, Sealed> = Object.fromEntries(
    await Promise.all(
      parts.map(async ([field, value]) => {
        const { owner = null, sealedUnder = 'record' } = type.personal[field] ?? {};
        const person = owner === null ? subject : ownerIn(data, owner);
        if (!person) throw new TypeError(`${type.type} seals ${field}, and does not say whose it is.`);
        const document = sealedUnder === 'document';
        return [field, await seal({ stream, eventId: id, field, value, subject: person, document })] as const;
      }),
    ),
  );
  const { commandId, correlationId, causationId, receivedAt, actor, digest } = envelope;
  return {
    ...{ schemaVersion: type.version, effectiveOn, recordedAt, about, sealed },
    ...{ commandId, correlationId, causationId, receivedAt, actor, digest },
    rules: rules.map(({ said: _, ...rule }) => rule),
    ...(confirmed.length > 0 && { confirmed }),
  };
}

/** A correction says of whom in what it says now. */
const ownerIn = (data: Completed['data'], field: string): string | undefined =>
  ((data['now'] ?? data) as Readonly<Record<string, string | undefined>>)[field];
