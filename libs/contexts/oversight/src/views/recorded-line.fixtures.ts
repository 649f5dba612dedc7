import {
  Catalogue,
  derivedId,
  fromOf,
  positionOf,
  standings,
  type Draft,
  type EventType,
  type RecordedEvent,
} from '#platform/event-sourcing';
import { viewAfter } from '#platform/testing';
import { instantOf, type CivilDate } from '#platform/time';
import { childLine } from './child-line/child-line.ts';
import type { LineEntry } from './child-line/line-entry.ts';
import { sorted, type LineDocuments } from './child-line/line-documents.ts';
import { unpacked } from './child-line/marks-of-week.ts';

const store = derivedId('a store');
export const childId = derivedId('a child');

/** A fact of some stream, checked against its schema, and when the service was told. */
export type Step = Readonly<{ recorded: CivilDate; by?: string; event: AnyDraft; id?: string; stream: string }>;
type AnyDraft = Readonly<{
  type: string;
  data: Readonly<Record<string, unknown>>;
  personal?: Readonly<Record<string, unknown>>;
  effectiveOn?: CivilDate;
}>;

/** Draft of any of these types, on its way into a line. */
export const draftsOf =
  <E extends EventType>(_types: readonly E[]) =>
  (draft: Draft<E>): AnyDraft =>
    draft as unknown as AnyDraft;

export const stepId = (n: number): string => derivedId('step', n);

/** The child's line after these steps, as the view folds it: `was` filled in, as `transact` does. */
export function lineOf(steps: readonly Step[], types: readonly EventType[]): readonly LineEntry[] {
  const catalogue = new Catalogue(types);
  return lineAfter(recordedSteps(steps, catalogue));
}

/** The entries of the line that the view keeps of these. */
export function lineAfter(events: readonly RecordedEvent[]): readonly LineEntry[] {
  const { entries, weeks } = documentsAfter(events);
  return [...entries, ...weeks.flatMap(unpacked)];
}

export const documentsAfter = (events: readonly RecordedEvent[]): LineDocuments =>
  sorted([...viewAfter(childLine, events).values()]);

export const documentsOf = (steps: readonly Step[], types: readonly EventType[]): LineDocuments =>
  documentsAfter(recordedSteps(steps, new Catalogue(types)));

/** As a store would hand them out; a change is effective on the earlier of its day and the day it was told. */
export function recordedSteps(steps: readonly Step[], catalogue: Catalogue): readonly RecordedEvent[] {
  const recorded: RecordedEvent[] = [];
  for (const [n, step] of steps.entries()) {
    const { event, id = stepId(n) } = step;
    const { dated, kind, data: fields, version } = catalogue.typeOf(event.type);
    const before = standings(recorded, catalogue.typeOf).get(event.data['original'] as string)?.fact;
    const extra = { ...('emptied' in fields && { emptied: [] }), ...(before && { was: before.data }) };
    const data = catalogue.upcast(event.type, version, { ...extra, ...event.data });
    const effectiveOn =
      event.effectiveOn ?? (dated && kind === 'original' ? earlier(fromOf({ data }), step.recorded) : step.recorded);
    recorded.push(recordedEvent({ ...step, event: { ...event, effectiveOn } }, { id, data, n }));
  }
  return recorded;
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

function recordedEvent(
  { recorded, by = 'officer-1', event, stream }: Step,
  { id, data, n }: Readonly<{ id: string; data: RecordedEvent['data']; n: number }>,
): RecordedEvent {
  const { type, personal = {}, effectiveOn = recorded } = event;
  const about = { childId };
  const recordedAt = instantOf(`${recorded}T10:00:00Z`);
  const parts = Object.keys(personal).filter((field) => personal[field] !== null);
  const seal = (field: string) => ({
    ...{ kid: childId, alg: 'A256GCM' as const, nonce: '', ciphertext: `${id} ${field}` },
    at: { stream, eventId: id, field },
  });
  const sealed = Object.fromEntries(parts.map((field) => [field, seal(field)]));
  const actor = { id: by, role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
  const envelope = { schemaVersion: 1, effectiveOn, recordedAt, about };
  return {
    ...{ ...envelope, id, type, stream, data, sealed, revision: n, position: positionOf(store, n) },
    metadata: {
      ...{ ...envelope, sealed, actor, rules: [], hash: '', digest: '', receivedAt: recordedAt },
      ...{ commandId: id, correlationId: id, causationId: null },
    },
  };
}
