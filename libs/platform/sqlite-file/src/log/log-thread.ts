import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/**
 * The whole work of a thread: brings what stands in a file's log into the file, each time it is asked, on a connection of
 * its own. PASSIVE waits for nobody and holds nobody up; what it could not bring is brought the next time.
 */
const database = new Database(workerData as string);
const bring = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
parentPort!.on('message', (asked: 'bring' | 'stop') => {
  if (asked === 'stop') {
    database.close();
    parentPort!.close();
    return;
  }
  bring.get();
  parentPort!.postMessage('brought');
});
