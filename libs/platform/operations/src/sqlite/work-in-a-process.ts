import { writeSync } from 'node:fs';
import { SqliteOperations } from './sqlite-operations.ts';

/**
 * For the tests of several servers: a process of its own that counts under a lease, records an access for each count,
 * says what was acknowledged, and at the end is killed, as by a power cut.
 */
const [file, holder, count] = process.argv.slice(2) as [string, string, string];
const operations = await SqliteOperations.open(file);

for (let done = 0; done < Number(count);) {
  const lease = await operations.leases.acquire('counter', holder, 60_000);
  if (!lease) continue;
  const before = Number((await operations.settings.get('count')) ?? '0');
  await operations.settings.replace('count', before === 0 ? null : String(before), String(before + 1));
  await operations.leases.release(lease);
  const link = await operations.accessJournal.record({
    ...{ at: '2026-02-03T10:00:00.000Z', children: ['amy'], action: 'Count', outcome: 'opened', reason: null },
    actor: { id: holder, role: 'process', team: null, organisation: null, onBehalfOf: null },
    correlationId: `${holder}-${done++}`,
  });
  writeSync(1, `${link.writer} ${link.number} ${link.hash}\n`);
}
process.kill(process.pid, 'SIGKILL');
