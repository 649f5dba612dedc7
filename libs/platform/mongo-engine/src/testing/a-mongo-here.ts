import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { freePort, restartedBy, restartingContainer } from '#contract/event-sourcing';
import type { Outages } from '#contract/outages';
import type { MongoServer } from './a-database.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Started = MongoServer & Readonly<{ stop: () => Promise<void> }>;

/** A real MongoDB for a suite: the one that is named, or one in a container. */
export type MongoHere = Readonly<{ name: string; outages: Outages; start: () => Promise<Started> }>;

const IMAGE = 'mongo:8.0.15';
const SOCKET = '/var/run/docker.sock';

/** Null where there is none. */
export function mongoHere(environment: Environment): MongoHere | null {
  const url = environment['MONGODB_URL']?.trim();
  if (url) {
    const restart = restartedBy(environment['MONGODB_RESTART']);
    const { MONGODB_CREDENTIALS_FILE: credentialsFile, MONGODB_CA_FILE: caFile } = environment;
    const access = { ...(credentialsFile && { credentialsFile }), ...(caFile && { caFile }) };
    const start = async () => ({ url, access, restart, stop: async () => undefined });
    return { name: 'the server of MONGODB_URL', outages: restart ? 'tried' : 'not-here', start };
  }
  return environment['DOCKER_HOST'] || existsSync(SOCKET)
    ? { name: IMAGE, outages: 'tried', start: inContainer }
    : null;
}

/** The suite where there is a server; else its cases are counted as skipped, and why is said. */
export function onAMongo(here: MongoHere | null, what: string, suite: (server: MongoHere) => void): void {
  if (here?.outages === 'not-here')
    process.stderr.write(`Not run: its restarts in ${what}, for MONGODB_RESTART names no command for them.\n`);
  if (here) return suite(here);
  process.stderr.write(`Not run: ${what}, for neither MONGODB_URL nor a container engine is here.\n`);
  describe.skip('where a server is', () => suite({ name: 'a real MongoDB', outages: 'tried', start: inContainer }));
}

/** The container begins a replica set of one. */
async function inContainer(): Promise<Started> {
  const { MongoDBContainer } = await import('@testcontainers/mongodb');
  const port = await freePort();
  const container = await new MongoDBContainer(IMAGE).withExposedPorts({ container: 27_017, host: port }).start();
  const url = `mongodb://${container.getHost()}:${port}/?directConnection=true`;
  return {
    url,
    access: {},
    restart: restartingContainer(container.getId(), () => takesWrites(url)),
    stop: async () => void (await container.stop()),
  };
}

async function takesWrites(url: string): Promise<boolean> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 1_000 });
  const isPrimary = await client
    .db('admin')
    .command({ hello: 1 })
    .then(
      (said) => said['isWritablePrimary'] === true,
      () => false,
    );
  await client.close();
  return isPrimary;
}
