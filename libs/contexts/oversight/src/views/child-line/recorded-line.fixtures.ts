import {
  Catalogue,
  derivedId,
  positionOf,
  type Draft,
  type EventType,
  type RecordedEvent,
} from '#platform/event-sourcing';
import { instantOf, type CivilDate } from '#platform/time';
import { childLine } from './child-line.ts';
import type { LineEntry } from './line-entry.ts';

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
  const inForce = new Map<string, RecordedEvent['data']>();
  return steps.map((step, n) => {
    const { event, id = stepId(n) } = step;
    const original = (event.data['original'] as string | undefined) ?? id;
    const was = inForce.get(original);
    const data = catalogue.upcast(event.type, 1, { ...event.data, ...(was && { was }) });
    inForce.set(original, (data['now'] as RecordedEvent['data'] | undefined) ?? was ?? data);
    return childLine.fold(undefined, recordedEvent(step, { id, data, n }))!;
  });
}

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
