import type { Database } from 'better-sqlite3';
import type { Appended, ExpectedRevision, StorableEvent } from '../port/event-store.ts';
import { positionOf } from '../port/position.ts';
import { WrongExpectedRevision } from '../port/store-errors.ts';
import { idFromHex, idToBytes } from './event-id.ts';
import { EVENT_QUERIES } from './event-queries.ts';

export type CheckedAppend = Readonly<{
  stream: string;
  expected: ExpectedRevision;
  events: readonly StorableEvent[];
  bytes: number;
}>;

/** Writes one append inside a transaction that the caller holds. */
export type AppendWriter = (append: CheckedAppend) => Appended;

/** @throws WrongExpectedRevision from the writer, before anything is written */
export function appendWriter(db: Database, storeId: string): AppendWriter {
  const streamNumber = db.prepare<[string], number>(EVENT_QUERIES.streamNumber).pluck();
  const addStream = db.prepare<[string]>(EVENT_QUERIES.addStream);
  const lastRevision = db.prepare<[number], number | null>(EVENT_QUERIES.lastRevision).pluck();
  const addEvent = db.prepare<[number, number, Buffer, string, string, string]>(EVENT_QUERIES.addEvent);
  const idsAt = db.prepare<[number, number, number], [string, number]>(EVENT_QUERIES.idsAt).raw();

  /** The first answer to this very append, if its events are those that follow the expected revision. */
  function firstAnswer(stream: number, first: number, events: readonly StorableEvent[]): Appended | undefined {
    const revision = first + events.length - 1;
    const stored = idsAt.all(stream, first, revision);
    const same = events.every(({ id }, index) => idFromHex(stored[index]?.[0] ?? '') === id);
    return same ? { revision, position: positionOf(storeId, stored.at(-1)![1]) } : undefined;
  }

  return ({ stream, expected, events }) => {
    const known = streamNumber.get(stream);
    const actual = known === undefined ? 'no-stream' : (lastRevision.get(known) ?? 'no-stream');
    const first = expected === 'no-stream' ? 0 : expected + 1;
    if (actual !== expected) {
      const repeated = known === undefined ? undefined : firstAnswer(known, first, events);
      if (repeated) return repeated;
      throw new WrongExpectedRevision(stream, expected, actual);
    }
    const number = known ?? Number(addStream.run(stream).lastInsertRowid);
    let position: number | bigint = 0;
    events.forEach(({ id, type, data, metadata }, index) => {
      position = addEvent.run(number, first + index, idToBytes(id), type, data, metadata).lastInsertRowid;
    });
    return { revision: first + events.length - 1, position: positionOf(storeId, position) };
  };
}
