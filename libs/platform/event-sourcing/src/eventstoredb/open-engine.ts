import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Credentials, EventStoreDBClient } from '@eventstore/db-client';
import { StoreUnavailable } from '../port/store-errors.ts';
import { EngineConnection } from './engine-connection.ts';
import { EngineRefused, faultOf } from './engine-errors.ts';
import { pageBefore } from './engine-pages.ts';
import { identityIn, type EngineIdentity, type StoreNaming } from './identity-stream.ts';
import { IDENTITY_STREAM } from './stored-form.ts';

export type EventStoreDbOptions = Readonly<{
  /** How the store is named where there is none yet; null: one must be there. Left out, it gets a name by chance. */
  naming?: StoreNaming | null;
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

/** The oldest that was seen to keep what it acknowledged. */
const OLDEST = { major: 23, minor: 10 };

/** @throws EngineRefused in words for the person who starts the server */
export async function openEngine(
  url: string,
  options: EventStoreDbOptions,
): Promise<Readonly<{ connection: EngineConnection; identity: EngineIdentity }>> {
  const { naming = { storeId: randomUUID(), mode: null } } = options;
  const connection = connectionTo(url, options);
  try {
    await checkRights(connection);
    await checkVersion(connection);
    const identity = await identityIn(connection, naming);
    if (!identity) throw new EngineRefused('it holds no store of Throughline');
    return { connection, identity };
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
  const [, username, password] = /^([^:\s]+):(.+)$/.exec(textOf(file).trim()) ?? [];
  if (!username || !password) throw new EngineRefused('EVENTSTORE_CREDENTIALS_FILE does not hold user:password');
  return { username, password };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new EngineRefused(`${file}, which EVENTSTORE_CREDENTIALS_FILE names, cannot be read (${code})`);
  }
}

/** Reading everything is the right of administrators, unless it was given; without it views would stay empty. */
async function checkRights(connection: EngineConnection): Promise<void> {
  await pageBefore(connection, null);
  await connection.insist((client, call) => client.getStreamMetadata(IDENTITY_STREAM, call));
}

async function checkVersion(connection: EngineConnection): Promise<void> {
  const version = await connection.insist(async (client) => (await featuresOf(client)).serverVersion);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  const said = /^\d+(?:\.\d+)*$/.test(version) ? `version ${version}` : 'a version that does not say which it is';
  throw new EngineRefused(`it is ${said}; bring it to ${OLDEST.major}.${OLDEST.minor} or later`);
}

/** The client asks for it and tells nobody. */
const featuresOf = (client: EventStoreDBClient): Promise<Readonly<{ serverVersion: string }>> =>
  (client as unknown as { capabilities: Promise<Readonly<{ serverVersion: string }>> }).capabilities;

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
