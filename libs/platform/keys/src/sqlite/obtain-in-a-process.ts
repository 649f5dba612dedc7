import { SqliteKeys } from './sqlite-keys.ts';
import { loadMasterKey } from '../master-key/load-master-key.ts';

/** For the test of several servers: obtains `count` keys in a process of its own and writes them out as one line. */
const [file, masterKeyFile, count] = process.argv.slice(2) as [string, string, string];
const keys = await SqliteKeys.open(file, await loadMasterKey(masterKeyFile));
const obtained: string[] = [];
for (let number = 0; number < Number(count); number += 1) {
  const key = await keys.obtain({ kid: `record-${number}`, subject: String(number), purpose: 'record' });
  obtained.push(key.export().toString('hex'));
}
await keys.close();
process.stdout.write(obtained.join(' '));
