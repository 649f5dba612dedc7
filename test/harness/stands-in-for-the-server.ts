import { askedToStop } from '../../apps/server/src/stop-signals.ts';

/** Stops as the server does, and says so. */
const waiting = setInterval(() => undefined, 1000);
const asked = askedToStop(
  process,
  () => performance.now(),
  () => process.exit(130),
);
process.stdout.write('ready\n');
await asked;
// What a server still answers takes longer than the second signal needs to arrive.
for (let turn = 0; turn < 1000; turn++) await new Promise(setImmediate);
process.stdout.write('stopped cleanly\n');
clearInterval(waiting);
