/** The whole service on a folder that is named, with a clock that can be set while a past is laid. */
import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { ownDataFolder } from '#platform/data-folder';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import { SettableClock, type Instant } from '#platform/time';
import { LotsFromConfiguration } from '../../apps/server/src/lots/lots-from-configuration.ts';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { drained } from '../../apps/server/src/drained.ts';
import { identityOf } from '../../apps/server/src/identity-of.ts';
import { startServer } from '../../apps/server/src/start-server.ts';
import { answer } from './answering.ts';

const { user, system } = process.cpuUsage();
const [path, begins, where = 'files'] = process.argv.slice(2) as [string, string, ('files' | 'engines')?];
const { masterKey } = dataFiles(path);
mkdirSync(path, { recursive: true });
await generateMasterKeyFile(masterKey);
const clock = new SettableClock(begins as Instant);
if (begins === 'now') clock.release();
const { EVENTSTORE_URL, MONGODB_URL } = process.env;
const { eventStore, database } = readConfiguration({
  DATA_DIR: path,
  ...(where === 'engines' && { EVENTSTORE_URL, MONGODB_URL }),
});
const server = await startServer({
  ...{ eventStore, database },
  ...{ folder: ownDataFolder(path), masterKey: await loadMasterKey(masterKey), clock, log: new PinoLog('error') },
  lots: LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
  identity: await identityOf(readConfiguration({ DATA_DIR: path }), clock),
});
answer({
  address: await server.listen('127.0.0.1', 0),
  settle: async () => {
    const settled = new AbortController();
    await Promise.race([drained(server), aViewStops(settled.signal)]).finally(() => settled.abort());
  },
  setClock: (moment) => (moment === null ? clock.release() : clock.set(moment as Instant)),
  stop: () => server.close(),
  loadedMs: (user + system) / 1000,
});

/** A view that has stopped never shows what is recorded: whoever waits for it is told so. */
async function aViewStops(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await setTimeout(500, undefined, { ref: false, signal }).catch(() => undefined);
    const stopped = server.projector.states().filter(({ state }) => state === 'stopped');
    if (stopped.length > 0) throw new Error(`Views have stopped: ${JSON.stringify(stopped)}`);
  }
}
