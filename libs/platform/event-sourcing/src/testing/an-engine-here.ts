import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';

type Started = Readonly<{ url: string; stop: () => Promise<void> }>;

/** A real engine for a suite: the one that is named, or one in a container. */
export type EngineHere = Readonly<{ name: string; start: () => Promise<Started> }>;

/** The long-term line. */
const IMAGE = 'kurrentplatform/kurrentdb:26.0.3';
const SOCKET = '/var/run/docker.sock';

/** Null where there is none. */
export function engineHere(environment: Readonly<Record<string, string | undefined>>): EngineHere | null {
  const url = environment['EVENTSTORE_URL']?.trim();
  if (url) return { name: 'the engine of EVENTSTORE_URL', start: async () => ({ url, stop: async () => undefined }) };
  return environment['DOCKER_HOST'] || existsSync(SOCKET) ? { name: IMAGE, start: inContainer } : null;
}

/** The suite where there is an engine; else its cases are counted as skipped, and why is said. */
export function onAnEngine(here: EngineHere | null, what: string, suite: (engine: EngineHere) => void): void {
  if (here) return suite(here);
  process.stderr.write(`Not run: ${what}, for neither EVENTSTORE_URL nor a container engine is here.\n`);
  describe.skip('where an engine is', () => suite({ name: 'a real engine', start: inContainer }));
}

async function inContainer(): Promise<Started> {
  const { KurrentDbContainer } = await import('@testcontainers/kurrentdb');
  const container = await new KurrentDbContainer(IMAGE).start();
  return { url: container.getConnectionString(), stop: async () => void (await container.stop()) };
}
