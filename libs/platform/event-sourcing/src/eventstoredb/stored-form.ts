import type { AllStreamRecordedEvent, EventData } from '@eventstore/db-client';
import { canonical } from '#platform/canonical';
import type { PersistedEvent, StorableEvent } from '../port/event-store.ts';
import { positionOf } from '../port/position.ts';
import { AppendRefused } from '../port/store-errors.ts';

/** Not a stream's name by the port's rule, so that nobody can write to it, and none of the engine's own either. */
export const IDENTITY_STREAM = 'throughline';

type Recorded = Pick<
  AllStreamRecordedEvent,
  'streamId' | 'id' | 'revision' | 'type' | 'data' | 'metadata' | 'position'
>;

/**
 * What the client is given to send. It makes the texts anew from parsed values, so here they are parsed: whatever could
 * not be made again (a BigInt, an object with a `toJSON` of its own) would leave its append without an answer.
 * @throws AppendRefused
 */
export function toEngine({ id, type, data, metadata }: StorableEvent): EventData {
  const parsed = (text: string) => {
    try {
      return JSON.parse(text) as Record<string, unknown>;
    } catch {
      throw new AppendRefused('malformed-text', `${type} ${id} is not JSON.`);
    }
  };
  return { id, type, contentType: 'application/json', data: parsed(data), metadata: parsed(metadata) };
}

/** The engine's own events and ours about the store are no part of the history. */
export const isOurs = ({ streamId, type }: Pick<Recorded, 'streamId' | 'type'>): boolean =>
  !streamId.startsWith('$') && !type.startsWith('$') && streamId !== IDENTITY_STREAM;

/**
 * The client parses what the engine keeps and gives its keys an order of its own; the port's text is the one that was
 * hashed. What is no JSON was written by something else, and is given as text: no schema of ours takes it.
 */
export function fromEngine(recorded: Recorded, storeId: string): PersistedEvent {
  const { streamId, id, revision, type, data, metadata, position } = recorded;
  return {
    ...{ id, type, stream: streamId, revision: Number(revision) },
    data: textOf(data),
    metadata: metadata === undefined ? '{}' : textOf(metadata),
    position: positionOf(storeId, position!.commit),
  };
}

const textOf = (value: unknown): string =>
  canonical(value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
