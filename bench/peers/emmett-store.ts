import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RawEvent } from '../raw/raw-event-table.ts';

type Peer = Readonly<{
  sqliteConnection: (options: object) => object;
  getSQLiteEventStore: (options: object) => {
    schema: { migrate(): Promise<void> };
    appendToStream(stream: string, events: readonly object[], options: object): Promise<unknown>;
    readStream(stream: string): Promise<Readonly<{ events: readonly unknown[] }>>;
    consumer(options?: object): { processor(options: object): unknown; start(): Promise<void>; close(): Promise<void> };
  };
}>;

const PACKAGE = '@event-driven-io/emmett-sqlite';

/** Its packages are in a package file of their own, beside this file: `npm ci --prefix bench/peers`. */
export const hasEmmett = (): boolean => existsSync(join(import.meta.dirname, 'node_modules', PACKAGE));

export async function emmettStore(file: string) {
  const { getSQLiteEventStore, sqliteConnection } = (await import(PACKAGE)) as Peer;
  // One connection for all: opened anew for each append, its COMMIT now and then meets its own PRAGMA and fails.
  const connectionOptions = { singleton: true, connection: sqliteConnection({ fileName: file }) };
  const store = getSQLiteEventStore({ fileName: file, schema: { autoMigration: 'None' }, connectionOptions });
  await store.schema.migrate();
  const formed = ({ type, data, metadata }: RawEvent) => ({
    ...{ type, data: JSON.parse(data) as unknown, metadata: JSON.parse(metadata) as unknown },
  });
  return {
    append: (stream: string, from: number, events: readonly RawEvent[]) =>
      store.appendToStream(stream, events.map(formed), {
        expectedStreamVersion: from === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(from),
      }),
    load: async (stream: string): Promise<number> => (await store.readStream(stream)).events.length,
    /** Every event from the first, through a consumer of its own, until the last of them. */
    async replay(count: number): Promise<void> {
      const consumer = store.consumer({ pulling: { batchSize: 500, pullingFrequencyInMs: 1 } });
      let seen = 0;
      consumer.processor({
        ...{ processorId: `replay-${count}`, startFrom: 'BEGINNING', eachMessage: () => void ++seen },
        stopAfter: () => seen >= count,
      });
      await consumer.start();
      await consumer.close();
      if (seen < count) throw new Error(`${seen} of ${count} events were replayed.`);
    },
  };
}
