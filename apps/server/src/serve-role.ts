import { existsSync } from 'node:fs';
import { ownDataFolder, type OwnedFolder } from '#platform/data-folder';
import { serveMetrics, ServerMetrics } from '#platform/metrics';
import { RequestLimits } from '#nest/web';
import type { Log } from '#platform/telemetry';
import { SystemClock } from '#platform/time';
import { ServerTraces } from '#platform/traces';
import { expectLaid, expectSample } from './composition/laid-for-roles.ts';
import type { OneOfSeveral } from './composition/roles.ts';
import { storeSetOf } from './composition/store-set-of.ts';
import { runningVersion } from './composition/version-of-the-build.ts';
import type { Stores } from './composition/open-stores.ts';
import type { Configuration } from './configuration/configuration.ts';
import { missingOf } from './missing-words.ts';
import { givenTo, type Served } from './serve.ts';
import { startProjector } from './start-projector.ts';
import { startRole } from './start-server.ts';

type ServedRole = Pick<Served, 'app' | 'address' | 'metricsAddress' | 'missing' | 'close'> &
  Readonly<{ stores: Pick<Stores, 'operations'> }>;

/**
 * One of several servers on stores that are laid, listening.
 * @throws NothingLaid @throws MasterKeyRefused @throws WrongMasterKey @throws WrongMode
 */
export async function serveRole(role: OneOfSeveral, configuration: Configuration, log: Log): Promise<ServedRole> {
  const { mode, eventStore, database, host, port } = configuration;
  const metrics = configuration.metrics ? new ServerMetrics() : undefined;
  const traces = configuration.tracesUrl
    ? ServerTraces.to(configuration.tracesUrl, runningVersion().version)
    : undefined;
  await expectLaid(storeSetOf(configuration), mode);
  await using opened = new AsyncDisposableStack();
  opened.defer(async () => traces?.close());
  const watched = { clock: new SystemClock(), log, metrics, traces };
  let missing: readonly string[] = [];
  const start = async () => {
    const admit = ({ operations }: Pick<Stores, 'operations'>) => expectSample(operations, mode);
    if (role === 'projector') return startProjector({ ...configuration, ...watched, admit });
    const given = await givenTo(configuration, watched.clock);
    missing = missingOf(mode, given.council);
    const folder = folderOf(configuration);
    return startRole({ ...given, ...watched, folder, eventStore, database, role, admit });
  };
  const server = await start();
  opened.defer(() => server.close());
  const served = metrics && (await serveMetrics(metrics, configuration.metrics!.host, configuration.metrics!.port));
  opened.defer(async () => served?.close());
  server.app.get(RequestLimits).allow(configuration.requestsPerMinute);
  const address = await server.listen(host, port);
  const running = opened.move();
  return {
    ...{ ...server, address, metricsAddress: served?.address ?? null, missing },
    close: () => running.disposeAsync(),
  };
}

/** Of a server that has none nothing is kept there; one that is there is this server’s alone. */
function folderOf({ dataFolder }: Configuration): OwnedFolder {
  return existsSync(dataFolder) ? ownDataFolder(dataFolder) : { path: dataFolder, release: () => undefined };
}
