import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';

type Started = Readonly<{ url: string; stop: () => Promise<void> }>;

/** A real MongoDB for a suite: the one that is named, or one in a container. */
export type MongoHere = Readonly<{ name: string; start: () => Promise<Started> }>;

const IMAGE = 'mongo:8.0.15';
const SOCKET = '/var/run/docker.sock';

/** Null where there is none. */
export function mongoHere(environment: Readonly<Record<string, string | undefined>>): MongoHere | null {
  const url = environment['MONGODB_URL']?.trim();
  if (url) return { name: 'the server of MONGODB_URL', start: async () => ({ url, stop: async () => undefined }) };
  return environment['DOCKER_HOST'] || existsSync(SOCKET) ? { name: IMAGE, start: inContainer } : null;
}

/** The suite where there is a server; else its cases are counted as skipped, and why is said. */
export function onAMongo(here: MongoHere | null, what: string, suite: (server: MongoHere) => void): void {
  if (here) return suite(here);
  process.stderr.write(`Not run: ${what}, for neither MONGODB_URL nor a container engine is here.\n`);
  describe.skip('where a server is', () => suite({ name: 'a real MongoDB', start: inContainer }));
}

/** The container begins a replica set of one. */
async function inContainer(): Promise<Started> {
  const { MongoDBContainer } = await import('@testcontainers/mongodb');
  const container = await new MongoDBContainer(IMAGE).start();
  return {
    url: `${container.getConnectionString()}/?directConnection=true`,
    stop: async () => void (await container.stop()),
  };
}
