import { expect, it } from '@jest/globals';
import { chainHash, canonical, firstPrevious, type PersistedEvent } from '#platform/event-sourcing';
import { chainsWalked, digestOf } from './chains-of-record.service.ts';

const STREAM = 'child-1';
function chained(count: number): PersistedEvent[] {
  let previous = firstPrevious(STREAM);
  return Array.from({ length: count }, (_, revision) => {
    const data = { n: revision };
    const event = { stream: STREAM, revision, id: `event-${revision}`, type: 'Told', data, metadata: {} as never };
    previous = chainHash(event, previous);
    const position = `store.${String(revision + 1).padStart(20, '0')}`;
    return {
      ...event,
      data: canonical(data),
      metadata: canonical({ hash: previous }),
      position,
    } as unknown as PersistedEvent;
  });
}
const walked = (events: readonly PersistedEvent[]) =>
  chainsWalked({ readStream: () => Promise.resolve(events) } as never, [STREAM]);

it('names how far each chain holds, and one value for the ends of all', async () => {
  const { chains, ids } = await walked(chained(3));
  expect(chains).toMatchObject([{ stream: STREAM, events: 3, upTo: 3, bad: null }]);
  expect([...ids]).toEqual(['event-0', 'event-1', 'event-2']);
  expect(digestOf(chains)).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf((await walked(chained(3))).chains)).toBe(digestOf(chains));
  expect(digestOf((await walked(chained(2))).chains)).not.toBe(digestOf(chains));
});

it('says at which event it ends to hold, and counts nothing behind that', async () => {
  const events = chained(3);
  const changed = events.map((event, n) => (n === 1 ? { ...event, data: canonical({ n: 7 }) } : event));
  const { chains, ids } = await walked(changed as PersistedEvent[]);
  expect(chains).toMatchObject([{ events: 1, upTo: 1, bad: { revision: 1, eventId: 'event-1' } }]);
  expect([...ids]).toEqual(['event-0']);
});
