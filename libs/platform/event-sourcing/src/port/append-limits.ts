import type { ExpectedRevision, StorableEvent } from './event-store.ts';
import { AppendRefused, type AppendRule } from './store-errors.ts';

/** Bytes of one append in UTF-8: ids, types, data and metadata of all its events. */
export const MAX_APPEND_BYTES = 900 * 1024;
/** A noun and at least one id. Never begins with `$`: such streams belong to the engine. */
export const STREAM_NAME = /^(?=.{1,200}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
/** Never begins with `$`, and never empty: EventStoreDB answers an empty type twice. */
export const EVENT_TYPE = /^[A-Za-z][A-Za-z0-9._-]{0,127}$/;
const EVENT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const EVENT_ID_BYTES = 36;

/**
 * The limits that every adapter keeps before it sends anything, so that what one takes the other takes.
 * @returns the size of the append in bytes
 * @throws AppendRefused with the rule that was broken
 */
export function checkAppend(stream: string, expected: ExpectedRevision, events: readonly StorableEvent[]): number {
  refuseUnless(STREAM_NAME.test(stream), 'stream-name', `"${stream}" is not a stream's name.`);
  const numbered = expected === 'no-stream' || (Number.isSafeInteger(expected) && expected >= 0);
  refuseUnless(numbered, 'expected-revision', `"${expected}" is neither no-stream nor a revision.`);
  refuseUnless(events.length > 0, 'empty', `An append to ${stream} holds no event.`);
  refuseUnless(new Set(events.map((event) => event.id)).size === events.length, 'event-id', 'An id is used twice.');
  const bytes = events.reduce((sum, event) => sum + sizeOf(event), 0);
  const size = `An append of ${bytes} bytes exceeds the ${MAX_APPEND_BYTES} that every engine takes.`;
  refuseUnless(bytes <= MAX_APPEND_BYTES, 'too-large', size);
  return bytes;
}

function sizeOf({ id, type, data, metadata }: StorableEvent): number {
  refuseUnless(EVENT_ID.test(id), 'event-id', `"${id}" is not a UUID in lower case.`);
  refuseUnless(EVENT_TYPE.test(type), 'event-type', `"${type}" is not an event's type.`);
  // A lone surrogate has no UTF-8 form: it would come back changed, and the chain would call it tampered with.
  refuseUnless(data.isWellFormed() && metadata.isWellFormed(), 'malformed-text', `${type} ${id} is not Unicode text.`);
  return EVENT_ID_BYTES + type.length + Buffer.byteLength(data) + Buffer.byteLength(metadata);
}

function refuseUnless(kept: boolean, rule: AppendRule, message: string): void {
  if (!kept) throw new AppendRefused(rule, message);
}
