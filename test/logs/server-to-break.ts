import { Logger } from '@nestjs/common';
import Database from 'better-sqlite3';
import { childRecord } from '#contexts/children';
import { ownDataFolder } from '#platform/data-folder';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { serveMetrics, ServerMetrics } from '#platform/metrics';
import { PinoLog } from '#platform/telemetry';
import { SystemClock } from '#platform/time';
import { LotsFromConfiguration } from '../../apps/server/src/lots/lots-from-configuration.ts';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { crashWithoutWords } from '../../apps/server/src/crash.ts';
import { identityOf } from '../../apps/server/src/identity-of.ts';
import { startServer } from '../../apps/server/src/start-server.ts';

/** What is to fail next, and the words with which it fails. */
export type Breakage = Readonly<{ what: keyof typeof breakages; words: string }>;

/** The server as it is served, at debug level, in a process of its own; what a test names in a message fails in it. */
const [folder] = process.argv.slice(2) as [string];
const log = new PinoLog('debug');
crashWithoutWords(log);
const clock = new SystemClock();
const files = dataFiles(folder);
const metrics = new ServerMetrics();
await generateMasterKeyFile(files.masterKey);
const { stores, listen } = await startServer({
  ...{ folder: ownDataFolder(folder), clock, log, metrics },
  masterKey: await loadMasterKey(files.masterKey),
  lots: LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
  identity: await identityOf(readConfiguration({ DATA_DIR: folder }), clock),
});

/** As a driver fails: with the statement's values in its words, and on the error itself. */
const driverError = (words: string) =>
  Object.assign(new Database.SqliteError(`UNIQUE constraint failed: ('${words}')`, 'SQLITE_CONSTRAINT_UNIQUE'), {
    parameters: [words],
    cause: new Error(words),
  });

function fails<T extends object, K extends keyof T>(target: T, method: K, words: string, times = 1): void {
  const whole = target[method];
  let left = times;
  target[method] = (() => {
    if (--left === 0) target[method] = whole;
    throw driverError(words);
  }) as T[K];
}

/** Each request reads more views than the one that it asks for. */
function failsToRead(view: string, words: string): void {
  const whole = stores.views.get.bind(stores.views);
  stores.views.get = (collection, id) => {
    if (collection.view !== view) return whole(collection, id);
    stores.views.get = whole;
    throw driverError(words);
  };
}

const breakages = {
  append: (words: string) => fails(stores.events, 'append', words),
  reading: (words: string) => failsToRead(childRecord.collection.view, words),
  admission: (words: string) => failsToRead('register-of-people', words),
  // A batch that fails is folded again, event by event.
  fold: (words: string) => fails(childRecord, 'fold', words, 2),
  views: (words: string) => fails(stores.views, 'write', words),
  process: (words: string) => fails(stores.keys, 'endKeysOf', words),
  'access log': (words: string) => fails(stores.operations.accessJournal, 'record', words),
  nest: (words: string) => {
    const logger = new Logger('Trial');
    logger.error(new Error(words));
    logger.error(words, new Error(words).stack);
    logger.fatal(words, 'Trial');
  },
  rejection: (words: string) => void Promise.reject(driverError(words)),
};

process.on('message', ({ what, words }: Breakage) => {
  breakages[what](words);
  process.send!({ broken: what });
});
const { address: metricsAddress } = await serveMetrics(metrics, '127.0.0.1', 0);
process.send!({ address: await listen('127.0.0.1', 0), metricsAddress });
