import {
  canonical,
  chainHash,
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
  type Standing,
  type StorableEvent,
} from '#platform/event-sourcing';
import type { Sealed } from '#platform/privacy';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import type { LoadedStream } from './loaded-stream.ts';

/** A draft of any type, as `transact` handles it. */
export type AnyDraft = Readonly<{
  type: string;
  data: Readonly<Record<string, unknown>>;
  personal?: Readonly<Record<string, unknown>>;
  effectiveOn?: CivilDate;
  rules?: readonly (RuleApplied & Readonly<{ inputs: unknown }>)[];
}>;

export type SealPart = (
  part: Readonly<{ stream: string; eventId: string; field: string; value: unknown; about: About; document: boolean }>,
) => Promise<Sealed>;

/** Where a draft is to be written, and by whom. */
export type Inscription = Readonly<{
  stream: string;
  loaded: LoadedStream<unknown, EventType>;
  envelope: CommandEnvelope;
  about: About;
  recordedAt: Instant;
}>;

/** Makes drafts into what is stored: checked, sealed, chained. Done once for one revision. */
export async function inscribe(
  drafts: readonly AnyDraft[],
  at: Inscription,
  catalogue: Catalogue,
  seal: SealPart,
): Promise<readonly StorableEvent[]> {
  const events: StorableEvent[] = [];
  const written = await Promise.all(
    drafts
      .map((draft, index) => ({
        draft,
        id: eventIdOf(at.envelope, at.stream, index),
        ...completed(draft, at, catalogue),
      }))
      .map(async (each) => ({ ...each, metadata: await metadataOf(each.draft, each, at, catalogue, seal) })),
  );
  let previous = at.loaded.head?.metadata.hash ?? firstPrevious(at.stream);
  let revision = at.loaded.length;
  for (const { id, type, data, metadata } of written) {
    const hash = chainHash({ stream: at.stream, revision, id, type: type.type, data, metadata }, previous);
    events.push({ id, type: type.type, data: canonical(data), metadata: canonical({ ...metadata, hash }) });
    previous = hash;
    revision++;
  }
  return events;
}

type Completed = Readonly<{ type: EventType; data: Readonly<Record<string, unknown>>; effectiveOn: CivilDate }>;

function completed(draft: AnyDraft, { loaded, envelope }: Inscription, catalogue: Catalogue): Completed {
  const type = catalogue.typeOf(draft.type);
  const today = londonDate(envelope.receivedAt);
  let { data } = draft;
  let effectiveOn =
    type.dated && type.kind === 'original'
      ? earlier(fromOf(draft), today)
      : (draft.effectiveOn ?? envelope.effectiveOn);
  if (type.kind !== 'original') {
    const standing = loaded.facts(data['original'] as string) as Standing<RecordedEvent> | undefined;
    if (standing?.fact.type !== type.of)
      throw new Refusal('no-such-fact', 'What you want to correct was not recorded here.');
    if (type.kind === 'voided' && !standing.stands)
      throw new Refusal('already-voided', 'This was voided already: nothing more of it can be taken back.');
    data = { ...('emptied' in type.data && { emptied: [] }), ...data, was: standing.fact.data };
    effectiveOn = draft.effectiveOn ?? standing.fact.effectiveOn;
    // Agreed on the day it was first told, though it was told wrongly from when.
    if (type.dated && type.kind === 'corrected')
      effectiveOn = earlier(fromOf({ data: data['now'] }), londonDate(standing.fact.recordedAt));
  }
  if (effectiveOn > today)
    throw new Refusal('effective-in-the-future', 'The date from which this is true cannot be in the future.');
  return { type, data: catalogue.upcast(type.type, type.version, data), effectiveOn };
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

async function metadataOf(
  { personal = {}, rules = [] }: AnyDraft,
  { type, effectiveOn, id }: Readonly<{ type: EventType; effectiveOn: CivilDate; id: string }>,
  { stream, envelope, about, recordedAt }: Inscription,
  catalogue: Catalogue,
  seal: SealPart,
): Promise<Omit<Metadata, 'hash'>> {
  const parts = Object.entries(catalogue.personalOf(type, personal)).filter(([, value]) => value !== null);
  if (rules.length > 0) parts.push(['rules', rules.map((rule) => rule.inputs)]);
  // All at once: keys that are made together are made durable together.
  const sealed: Record<string, Sealed> = Object.fromEntries(
    await Promise.all(
      parts.map(async ([field, value]) => {
        const document = type.personal[field]?.sealedUnder === 'document';
        return [field, await seal({ stream, eventId: id, field, value, about, document })] as const;
      }),
    ),
  );
  const { commandId, correlationId, causationId, receivedAt, actor, digest } = envelope;
  return {
    ...{ schemaVersion: type.version, effectiveOn, recordedAt, about, sealed },
    ...{ commandId, correlationId, causationId, receivedAt, actor, digest },
    rules: rules.map(({ rule, version, result }) => ({ rule, version, result })),
  };
}
