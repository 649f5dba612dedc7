import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import type { Outages, RestartEngine } from '#contract/outages';
import { restartedBy } from './restarted-by.ts';
import { freePort, restartingContainer } from './container-outages.ts';

type Started = Readonly<{
  url: string;
  /** Who comes, and by whom its certificate is signed, where it asks. */
  access: Readonly<{ credentialsFile?: string; caFile?: string }>;
  restart: RestartEngine | null;
  stop: () => Promise<void>;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

/** A real engine for a suite: the one that is named, or one in a container. */
export type EngineHere = Readonly<{ name: string; outages: Outages; start: () => Promise<Started> }>;

/** The long-term line. */
const IMAGE = 'kurrentplatform/kurrentdb:26.0.3';
const SOCKET = '/var/run/docker.sock';

/** Null where there is none. */
export function engineHere(environment: Environment): EngineHere | null {
  const url = environment['EVENTSTORE_URL']?.trim();
  if (url) return named(url, environment);
  return environment['DOCKER_HOST'] || existsSync(SOCKET)
    ? { name: IMAGE, outages: 'tried', start: inContainer }
    : null;
}

function named(url: string, environment: Environment): EngineHere {
  const restart = restartedBy(environment['EVENTSTORE_RESTART']);
  const { EVENTSTORE_CREDENTIALS_FILE: credentialsFile, EVENTSTORE_CA_FILE: caFile } = environment;
  const access = { ...(credentialsFile && { credentialsFile }), ...(caFile && { caFile }) };
  const start = async () => ({ url, access, restart, stop: async () => undefined });
  return { name: 'the engine of EVENTSTORE_URL', outages: restart ? 'tried' : 'not-here', start };
}

/** The suite where there is an engine; else its cases are counted as skipped, and why is said. */
export function onAnEngine(here: EngineHere | null, what: string, suite: (engine: EngineHere) => void): void {
  if (here?.outages === 'not-here')
    process.stderr.write(`Not run: its restarts in ${what}, for EVENTSTORE_RESTART names no command for them.\n`);
  if (here) return suite(here);
  process.stderr.write(`Not run: ${what}, for neither EVENTSTORE_URL nor a container engine is here.\n`);
  describe.skip('where an engine is', () => suite({ name: 'a real engine', outages: 'tried', start: inContainer }));
}

async function inContainer(): Promise<Started> {
  const { KurrentDbContainer } = await import('@testcontainers/kurrentdb');
  const port = await freePort();
  const container = await new KurrentDbContainer(IMAGE).withExposedPorts({ container: 2113, host: port }).start();
  const alive = () =>
    fetch(`http://${container.getHost()}:${port}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  return {
    url: `esdb://${container.getHost()}:${port}?tls=false`,
    access: {},
    restart: restartingContainer(container.getId(), alive),
    stop: async () => void (await container.stop()),
  };
}
