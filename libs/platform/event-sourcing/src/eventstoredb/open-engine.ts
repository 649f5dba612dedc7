import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NO_STREAM, type Credentials, type JSONRecordedEvent } from '@eventstore/db-client';
import { z } from 'zod';
import { StoreUnavailable } from '../port/store-errors.ts';
import { EngineConnection } from './engine-connection.ts';
import { EngineRefused, faultOf } from './engine-errors.ts';
import { pageBefore } from './engine-pages.ts';
import { IDENTITY_STREAM } from './stored-form.ts';

export type EventStoreDbOptions = Readonly<{
  /** A file that holds `user:password`. None is given to an engine that asks nobody who they are. */
  credentialsFile?: string | undefined;
  /** A file that holds the certificate of the authority that signed the engine’s. */
  caFile?: string | undefined;
  /** How long one call may take. Default 5,000 ms. */
  deadlineMs?: number;
  /** How long a call is repeated while the engine is away. Default 10,000 ms. */
  patienceMs?: number;
  /** How soon a follower looks by itself. Default 1,000 ms; what is appended it is told of at once. */
  lookMs?: number;
  /** Is told when listening to the engine broke off. */
  subscriptionBroke?: () => void;
}>;

const FORMAT = 1;
const identity = z.object({ product: z.string(), format: z.number(), storeId: z.uuid() });

/** @throws EngineRefused in words for the person who starts the server */
export async function openEngine(url: string, options: EventStoreDbOptions) {
  const connection = connectionTo(url, options);
  try {
    await checkRights(connection);
    return { connection, storeId: await storeIdIn(connection) };
  } catch (error) {
    await connection.close();
    throw error instanceof EngineRefused ? error : new EngineRefused(wordsOf(error), { cause: error });
  }
}

function connectionTo(url: string, options: EventStoreDbOptions): EngineConnection {
  const { credentialsFile, caFile, deadlineMs = 5_000, patienceMs = 10_000 } = options;
  if (/^[^/]*\/\/[^/?]*@/.test(url))
    throw new EngineRefused('it holds a password; put it into EVENTSTORE_CREDENTIALS_FILE');
  const ca = caFile === undefined ? '' : `${url.includes('?') ? '&' : '?'}tlsCAFile=${encodeURIComponent(caFile)}`;
  try {
    const credentials = credentialsFile === undefined ? NOBODY : credentialsIn(credentialsFile);
    // The client knows its engine by the older name alone.
    const known = url.replace(/^kurrentdb(?=:|\+discover:)/, 'esdb');
    return new EngineConnection({ url: known + ca, credentials, deadlineMs, patienceMs });
  } catch (error) {
    throw error instanceof EngineRefused
      ? error
      : new EngineRefused(`it is no address of one (${(error as Error).message.replace(/\.$/, '')})`);
  }
}

/** Each call has some, so that it goes the way that keeps its deadline; without TLS the client sends none of it. */
const NOBODY: Credentials = { username: 'nobody', password: 'nobody' };

function credentialsIn(file: string): Credentials {
  const [, username, password] = /^([^:\s]+):(.+)$/.exec(readFileSync(file, 'utf8').trim()) ?? [];
  if (!username || !password) throw new EngineRefused('EVENTSTORE_CREDENTIALS_FILE does not hold user:password');
  return { username, password };
}

/** Reading everything is the right of administrators, unless it was given; without it views would stay empty. */
async function checkRights(connection: EngineConnection): Promise<void> {
  await pageBefore(connection, null);
  await connection.insist((client, call) => client.getStreamMetadata(IDENTITY_STREAM, call));
}

function wordsOf(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  switch (faultOf(cause)) {
    case 'denied':
      return 'the user of EVENTSTORE_CREDENTIALS_FILE may not read $all, or is unknown; give it that right, or an administrator’s';
    case 'not-understood':
      return 'what answers there is no EventStoreDB or KurrentDB that this version knows';
    default:
      if (!(error instanceof StoreUnavailable)) return (error as Error).message;
      return /certificate/i.test((cause as Error).message)
        ? 'its certificate is not trusted here; name that of the authority which signed it in EVENTSTORE_CA_FILE'
        : 'nothing answers there as one; start it, or see to the address, its port and tls';
  }
}

/** Whoever is first names the store; everybody else takes that name. */
async function storeIdIn(connection: EngineConnection): Promise<string> {
  const known = await readIdentity(connection);
  if (known) return known;
  const data = { product: 'throughline', format: FORMAT, storeId: randomUUID() };
  const named = { id: randomUUID(), contentType: 'application/json' as const, type: 'StoreNamed', data, metadata: {} };
  const write = connection.insist((client, call) =>
    client.appendToStream(IDENTITY_STREAM, named, { ...call, expectedRevision: NO_STREAM }),
  );
  await write.catch((error: unknown) => {
    if (faultOf(error) !== 'conflict') throw error;
  });
  return (await readIdentity(connection))!;
}

function readIdentity(connection: EngineConnection): Promise<string | null> {
  return connection.insist(async (client, call) => {
    try {
      for await (const { event } of client.readStream(IDENTITY_STREAM, { ...call, maxCount: 1 })) {
        const { success, data } = identity.safeParse((event as JSONRecordedEvent).data);
        if (!success) throw new EngineRefused(`its stream ${IDENTITY_STREAM} was written by something else`);
        const { product, format, storeId } = data;
        if (product !== 'throughline') throw new EngineRefused(`it holds the store of another product, ${product}`);
        if (format > FORMAT)
          throw new EngineRefused(`it has format ${format}, this version of Throughline reads ${FORMAT}`);
        return storeId;
      }
    } catch (error) {
      if (faultOf(error) !== 'not-found') throw error;
    }
    return null;
  });
}
