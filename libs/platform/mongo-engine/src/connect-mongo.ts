import { MongoClient, ReadConcern, ReadPreference } from 'mongodb';
import type { CommandStartedEvent, Document, MongoClientOptions } from 'mongodb';
import { MongoRefused } from './mongo-faults.ts';
import { whoComes } from './who-comes.ts';

export type WatchCommand = (command: Readonly<{ name: string; command: Document }>) => void;

export type MongoOptions = Readonly<{
  /** A file that holds `user:password`. */
  credentialsFile?: string | undefined;
  /** A file that holds the certificate of the authority that signed the servers’. */
  caFile?: string | undefined;
  /** How long a server may say nothing, and how long one is looked for. Default 5,000 ms. */
  deadlineMs?: number;
  /** How long one call may take, with everything that is repeated. Default 20,000 ms. */
  patienceMs?: number;
  /** Is told in words where an index is another than is declared. */
  drifted?: (words: string) => void;
  /** Is shown each command as it is sent. For proofs. */
  watch?: WatchCommand;
}>;

const DATABASE = 'throughline';

/** 7.0, the oldest that its makers still look after. */
const OLDEST = { wire: 21, named: '7.0' };

/** Less would lose what was acknowledged, or read what may be taken back. */
export const CONCERNS = {
  readPreference: ReadPreference.primary,
  readConcern: new ReadConcern('majority'),
  writeConcern: { w: 'majority', journal: true },
} as const;

const ALWAYS: MongoClientOptions = {
  ...{ ...CONCERNS, retryWrites: true, retryReads: true, ignoreUndefined: false, promoteBuffers: true },
  appName: 'throughline',
};

/** What an address may say of how it is written to and read: the driver would follow it rather than us. */
const ONLY: Readonly<Record<string, string>> = {
  ...{ w: 'majority', journal: 'true', j: 'true', retryWrites: 'true', retryReads: 'true' },
  ...{ readPreference: 'primary', readConcernLevel: 'majority' },
};

/** @throws MongoRefused in words for the person who starts the server */
export async function connectMongo(
  url: string,
  options: MongoOptions,
): Promise<Readonly<{ client: MongoClient; database: string }>> {
  const client = clientOf(url, options);
  try {
    const hello = await client.db('admin').command({ hello: 1 });
    const why = unfit(hello);
    if (why) throw new MongoRefused(why);
    await client.db(databaseIn(url)).command({ ping: 1 });
  } catch (error) {
    await client.close();
    throw error instanceof MongoRefused ? error : new MongoRefused(wordsOf(error), { cause: error });
  }
  return { client, database: databaseIn(url) };
}

function clientOf(url: string, { credentialsFile, caFile, deadlineMs = 5_000, watch }: MongoOptions): MongoClient {
  if (/^[^/]*\/\/[^/?]*@/.test(url))
    throw new MongoRefused('it holds a password; put it into MONGODB_CREDENTIALS_FILE');
  const other = contradiction(url);
  if (other !== undefined) throw new MongoRefused(`it says ${other}, and only ${ONLY[other]} is safe; leave that out`);
  const given: MongoClientOptions = {
    ...ALWAYS,
    ...{ socketTimeoutMS: deadlineMs, serverSelectionTimeoutMS: deadlineMs, connectTimeoutMS: deadlineMs },
    ...(credentialsFile !== undefined && whoComes(url, credentialsFile)),
    ...(caFile !== undefined && { tls: true, tlsCAFile: caFile }),
    monitorCommands: watch !== undefined,
  };
  try {
    const client = new MongoClient(url, given);
    if (watch)
      client.on('commandStarted', ({ commandName, command }: CommandStartedEvent) =>
        watch({ name: commandName, command }),
      );
    return client;
  } catch (error) {
    throw new MongoRefused(`it is no address of one (${(error as Error).message.replace(/\.$/, '')})`);
  }
}

const databaseIn = (url: string): string => /^[^/]*\/\/[^/?]+\/([^?]+)/.exec(url)?.[1] ?? DATABASE;

function contradiction(url: string): string | undefined {
  const said = [...new URLSearchParams(/\?(.*)$/.exec(url)?.[1] ?? '')];
  const names = Object.keys(ONLY);
  return said
    .map(([name, value]) => [names.find((known) => known.toLowerCase() === name.toLowerCase()), value] as const)
    .find(([known, value]) => known !== undefined && ONLY[known] !== value)?.[0];
}

function unfit({ setName, msg, maxWireVersion }: Document): string | null {
  if (msg === 'isdbgrid')
    return 'what answers there is a router of a sharded cluster; give the address of a replica set';
  if (typeof setName !== 'string')
    return 'the server is no member of a replica set, so that nothing is written together; start it with --replSet and initiate the set (one member is enough)';
  if (Number(maxWireVersion) < OLDEST.wire)
    return `the server is older than MongoDB ${OLDEST.named}; bring it up to that`;
  return null;
}

function wordsOf(error: unknown): string {
  const { message, code, cause } = error as { message: string; code?: unknown; cause?: { message?: string } };
  const all = `${message} ${cause?.message ?? ''}`;
  if (code === 18 || /authentication failed/i.test(all))
    return 'the user of MONGODB_CREDENTIALS_FILE is unknown there, or has another password';
  if (code === 13 || /requires authentication|not authorized/i.test(all))
    return 'the user may not read and write there; name one in MONGODB_CREDENTIALS_FILE that has the role readWrite';
  if (/wire version/i.test(all)) return `the server is older than MongoDB ${OLDEST.named}; bring it up to that`;
  if (/certificate/i.test(all))
    return 'its certificate is not trusted here; name that of the authority which signed it in MONGODB_CA_FILE';
  return 'nothing answers there as a MongoDB that takes writes; start it, or see to the address, its port and tls';
}
