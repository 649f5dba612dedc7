import { ownDataFolder } from '#platform/data-folder';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { serveMetrics, ServerMetrics } from '#platform/metrics';
import type { HeldLease } from '#platform/operations';
import type { Log } from '#platform/telemetry';
import { ServerTraces } from '#platform/traces';
import { SettableClock, SystemClock, type Clock } from '#platform/time';
import { RequestLimits } from '#nest/web';
import { dataFiles } from './composition/data-files.ts';
import { leasesOf } from './composition/leases-of.ts';
import { lotsOf } from './lots/lots-from-configuration.ts';
import { missingOf } from './missing-words.ts';
import { storeSetOf } from './composition/store-set-of.ts';
import { runningVersion } from './composition/version-of-the-build.ts';
import { readCouncilFile } from './configuration/council-file.ts';
import type { Configuration } from './configuration/configuration.ts';
import { takeSampleEstablishments } from './demo/sample-establishments.ts';
import { laySample, SAMPLE_BEGINS, takeUp } from './demo/lay-sample.ts';
import { layingAlone } from './demo/laying-alone.ts';
import { identityOf } from './identity-of.ts';
import { startServer, type WholeServer } from './start-server.ts';

export type Served = WholeServer &
  Readonly<{
    address: string;
    metricsAddress: string | null;
    /** What the council has still to give before children's records are kept here. */
    missing: readonly string[];
  }>;

/**
 * The server as configured, listening. In demo mode the master key is made and the sample laid on the first start.
 * @throws DataFolderOwned @throws MasterKeyRefused @throws WrongMasterKey @throws WrongMode
 */
export async function serve(configuration: Configuration, log: Log): Promise<Served> {
  const { mode, host, port } = configuration;
  const metrics = configuration.metrics ? new ServerMetrics() : undefined;
  const traces = configuration.tracesUrl
    ? ServerTraces.to(configuration.tracesUrl, runningVersion().version)
    : undefined;
  const clock: Clock = mode === 'demo' ? new SettableClock(SAMPLE_BEGINS) : new SystemClock();
  const { server, given, laying } = await startedAs(configuration, { clock, log, metrics, traces });
  await using opened = new AsyncDisposableStack();
  opened.defer(async () => traces?.close());
  opened.defer(() => server.close());
  // Before a sample is laid, or the service listens: a long start is watched, too.
  const served = metrics && (await serveMetrics(metrics, configuration.metrics!.host, configuration.metrics!.port));
  opened.defer(async () => served?.close());
  if (clock instanceof SettableClock && laying) await laySample(server, clock);
  await laying?.release();
  server.app.get(RequestLimits).allow(configuration.requestsPerMinute);
  const address = await server.listen(host, port);
  const running = opened.move();
  const metricsAddress = served?.address ?? null;
  const missing = missingOf(mode, given.council);
  return { ...server, address, metricsAddress, missing, close: () => running.disposeAsync() };
}

/**
 * Lays the sample of a demonstration where it is not laid yet, and serves nobody.
 * @returns whether it was to be laid
 */
export async function layWithoutServing(configuration: Configuration, log: Log): Promise<boolean> {
  const clock = new SettableClock(SAMPLE_BEGINS);
  const { server, laying } = await startedAs(configuration, { clock, log });
  try {
    if (!laying) return false;
    await laySample(server, clock);
    await laying.release();
    return true;
  } finally {
    await server.close();
  }
}

type Watched = Readonly<{
  clock: Clock;
  log: Log;
  metrics?: ServerMetrics | undefined;
  traces?: ServerTraces | undefined;
}>;

/** In a demonstration at the time of what is laid. */
async function startedAs(configuration: Configuration, watched: Watched) {
  const { dataFolder, eventStore, database } = configuration;
  const { clock } = watched;
  const folder = ownDataFolder(dataFolder);
  const given = await givenTo(configuration, clock).catch((error: unknown) => {
    folder.release();
    throw error;
  });
  let laying: HeldLease | null = null;
  const server = await startServer({
    ...{ ...given, ...watched, folder, eventStore, database },
    admit: async (stores) => {
      if (!(clock instanceof SettableClock)) return;
      laying = await layingAlone(stores, leasesOf(storeSetOf(configuration), stores));
      await takeUp(stores, clock);
      await takeSampleEstablishments(stores.reference, clock.now());
    },
  });
  return { server, given, laying: laying as HeldLease | null };
}

/** What the server is given from files: its master key, who may sign in, who stands on which lot, what the council says. */
export async function givenTo(configuration: Configuration, clock: Clock) {
  const { mode, dataFolder, masterKeyFile, councilFile } = configuration;
  const keyFile = masterKeyFile ?? dataFiles(dataFolder).masterKey;
  // Beside a store whose master key is gone, a new one would open nothing.
  if (mode === 'demo' && !masterKeyFile && (await storeSetOf(configuration).isEmpty()))
    await generateMasterKeyFile(keyFile);
  return {
    masterKey: await loadMasterKey(keyFile),
    identity: await identityOf(configuration, clock),
    lots: lotsOf(mode),
    council: await readCouncilFile(mode === 'demo' ? 'config/demo/council.json' : councilFile),
  };
}
