/**
 * Appends in a process of its own, thirty at a time, while somebody follows: `appends-through-outages.fixtures.ts <url>`.
 * Says `asked` when they are on their way, `away` when the engine was not to be found for a while, and `stored`.
 */
import { randomUUID } from 'node:crypto';
import { EventStoreDbEvents } from './eventstoredb-events.ts';

const [url] = process.argv.slice(2) as [string];
const say = (word: string) => process.stdout.write(`${JSON.stringify(word)}\n`);
const store = await EventStoreDbEvents.open(url, { deadlineMs: 400, patienceMs: 60_000 });
const impatient = await EventStoreDbEvents.open(url, { deadlineMs: 400, patienceMs: 1_500 });
const following = (async () => {
  for await (const _ of store.subscribe(null, new AbortController().signal));
})();

for (let round = 0; round < 3; round += 1) {
  const event = () => ({ id: randomUUID(), type: 'NoteTaken', data: '{}', metadata: '{}' });
  const asked = Array.from({ length: 30 }, () => store.append(`case-${randomUUID()}`, 'no-stream', [event()]));
  say('asked');
  while (await impatient.head().then(Boolean, () => false));
  say('away');
  await Promise.all(asked);
  say('stored');
}
await Promise.all([store.close(), impatient.close(), following]);
