import type { Database } from 'better-sqlite3';
import type { PersistedEvent } from '../port/event-store.ts';
import { positionOf } from '../port/position.ts';
import { idFromHex } from './event-id.ts';
import { EVENT_QUERIES } from './event-queries.ts';

type StreamRow = [position: number, revision: number, id: string, type: string, data: string, metadata: string];
type Row = [...StreamRow, stream: string | null];

/**
 * Short reads: each call is one statement read to its end, so that no reader holds back the checkpoints of the WAL.
 * Rows come as arrays, for making an object of each column costs more than parsing its JSON.
 */
export function eventReader(db: Database, storeId: string) {
  const streamNumber = db.prepare<[string], number>(EVENT_QUERIES.streamNumber).pluck();
  const streamPage = db.prepare<[number, number, number], StreamRow>(EVENT_QUERIES.streamPage).raw();
  const page = db.prepare<[number, number, number], Row>(EVENT_QUERIES.page).raw();
  const head = db.prepare<[], number | null>(EVENT_QUERIES.head).pluck();

  const toEvent = (stream: string, row: StreamRow | Row): PersistedEvent => ({
    stream,
    revision: row[1],
    position: positionOf(storeId, row[0]),
    id: idFromHex(row[2]),
    type: row[3],
    data: row[4],
    metadata: row[5],
  });

  return {
    /** A stream's events from a revision on, at most `limit`. */
    ofStream(stream: string, from: number, limit: number): PersistedEvent[] {
      const number = streamNumber.get(stream);
      return number === undefined ? [] : streamPage.all(number, from, limit).map((row) => toEvent(stream, row));
    },
    /** Events after a position and not beyond another, at most `limit`. */
    between: (after: number, upTo: number, limit: number): PersistedEvent[] =>
      page.all(after, upTo, limit).map((row) => {
        const stream = row[6];
        if (stream === null) throw new Error(`The file has lost the name of the stream of the event at ${row[0]}.`);
        return toEvent(stream, row);
      }),
    /** The last position, 0 when there is none. */
    head: (): number => head.get() ?? 0,
  };
}

export type EventReader = ReturnType<typeof eventReader>;
