import { randomUUID } from 'node:crypto';
import { NO_STREAM, type AppendExpectedRevision, type JSONRecordedEvent } from '@eventstore/db-client';
import { z } from 'zod';
import type { Instant } from '#platform/time';
import { positionOf } from '../port/position.ts';
import type { KnownBy, SaidOfClock } from '../schema/known-by.ts';
import type { EngineConnection } from './engine-connection.ts';
import { EngineRefused, faultOf } from './engine-errors.ts';
import { pageBefore } from './engine-pages.ts';
import { IDENTITY_STREAM, isOurs } from './stored-form.ts';

/** What an engine says of the store that it holds. */
export type EngineIdentity = Readonly<{
  storeId: string;
  /** In which mode its events were laid; null where nobody said. */
  mode: string | null;
  /** What an operator said of times that events carry. */
  knownBy: readonly (KnownBy & SaidOfClock)[];
  /** The revision at which the next thing would be said. */
  saysAt: number;
}>;

/** How a store is named where there is none yet. */
export type StoreNaming = Readonly<{ storeId: string; mode: string | null }>;

const FORMAT = 1;
const named = z.object({
  ...{ product: z.string(), format: z.number(), storeId: z.uuid() },
  mode: z.string().nullable().default(null),
});
const clockMended = z.object({
  ...{ sequence: z.string().regex(/^\d{1,19}$/), at: z.string(), by: z.string(), saidAt: z.string() },
});

/** Whoever is first names the store; everybody else takes that name. Null: it has none, and was to be given none. */
export async function identityIn(
  connection: EngineConnection,
  naming: StoreNaming | null,
): Promise<EngineIdentity | null> {
  const known = await readIdentity(connection);
  if (known || !naming) return known;
  await refuseStrangers(connection);
  const data = { product: 'throughline', format: FORMAT, ...naming };
  await say(connection, 'StoreNamed', data, NO_STREAM).catch((error: unknown) => {
    if (faultOf(error) !== 'conflict') throw error;
  });
  return readIdentity(connection);
}

/** Says what was known at an instant. Nobody else may say anything meanwhile. */
export async function sayClockMended(
  connection: EngineConnection,
  said: SaidOfClock & Readonly<{ sequence: bigint }>,
): Promise<void> {
  const { saysAt } = (await readIdentity(connection))!;
  await say(connection, 'ClockMended', { ...said, sequence: String(said.sequence) }, BigInt(saysAt - 1));
}

function say(
  connection: EngineConnection,
  type: string,
  data: Readonly<Record<string, unknown>>,
  expectedRevision: AppendExpectedRevision,
) {
  const event = { id: randomUUID(), contentType: 'application/json' as const, type, data, metadata: {} };
  return connection.insist((client, call) =>
    client.appendToStream(IDENTITY_STREAM, event, { ...call, expectedRevision }),
  );
}

/** All of the engine is one store: what something else keeps there would stand in its history. */
async function refuseStrangers(connection: EngineConnection): Promise<void> {
  for (let before: bigint | null = null; ;) {
    const page = await pageBefore(connection, before);
    const stranger = page.find(isOurs);
    if (stranger)
      throw new EngineRefused(
        `it holds events of something else (stream ${stranger.streamId}); give Throughline an engine of its own`,
      );
    before = page.at(-1)?.position.commit ?? null;
    if (before === null) return;
  }
}

function readIdentity(connection: EngineConnection): Promise<EngineIdentity | null> {
  return connection.insist(async (client, call) => {
    const said: JSONRecordedEvent[] = [];
    try {
      for await (const { event } of client.readStream(IDENTITY_STREAM, { ...call }))
        if (event) said.push(event as JSONRecordedEvent);
    } catch (error) {
      if (faultOf(error) === 'not-found') return null;
      throw error;
    }
    return identityOf(said);
  });
}

function identityOf([first, ...later]: readonly JSONRecordedEvent[]): EngineIdentity {
  const { success, data } = named.safeParse(first?.data);
  if (!success) throw writtenByOthers();
  const { product, format, storeId, mode } = data;
  if (product !== 'throughline') throw new EngineRefused(`it holds the store of another product, ${product}`);
  if (format > FORMAT) throw new EngineRefused(`it has format ${format}, this version of Throughline reads ${FORMAT}`);
  const knownBy = later.map(({ type, data: told }) => {
    const mended = clockMended.safeParse(told);
    if (type !== 'ClockMended' || !mended.success) throw writtenByOthers();
    const { sequence, at, by, saidAt } = mended.data;
    return { position: positionOf(storeId, BigInt(sequence)), at: at as Instant, by, saidAt: saidAt as Instant };
  });
  return { storeId, mode, knownBy, saysAt: later.length + 1 };
}

const writtenByOthers = () =>
  new EngineRefused(
    `its stream ${IDENTITY_STREAM} was written by something else, or by a later version of Throughline`,
  );
