import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import type { EventsOpened } from '../../server/src/composition/store-set.ts';
import { compareEvents, copyEvents } from './copying-events.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'copying-'));
let at: string, from: SqliteEventStore, to: SqliteEventStore;
beforeEach(async () => {
  at = folder();
  from = await SqliteEventStore.open(join(at, 'from.sqlite'));
  to = await SqliteEventStore.open(join(at, 'to.sqlite'));
  for (const stream of ['case-1', 'case-2', 'case-3'])
    await from.append(stream, 'no-stream', [{ id: randomUUID(), type: 'NoteTaken', data: '{}', metadata: '{}' }]);
});
afterEach(async () => {
  await Promise.all([from.close(), to.close()]);
  rmSync(at, { recursive: true });
});

const copied = () => copyEvents(from, to, () => undefined);

/** A store that took an event and does not have it. */
const without = (last: number): EventsOpened =>
  ({
    knownBy: [],
    async *readAll() {
      let n = 0;
      for await (const event of to.readAll(null)) if (++n <= last) yield event;
    },
  }) as unknown as EventsOpened;

describe('A history that was copied', () => {
  it('is compared event by event', async () => {
    expect(await copied()).toBe(3);
    await expect(compareEvents(from, to, 3)).resolves.toBeUndefined();
  });

  it('counts what an earlier try copied, and may fall behind an original that goes on', async () => {
    await copied();
    await from.append('case-4', 'no-stream', [{ id: randomUUID(), type: 'NoteTaken', data: '{}', metadata: '{}' }]);
    await expect(compareEvents(from, to, 3)).resolves.toBeUndefined();
    expect(await copied()).toBe(4);
  });

  it('is refused where its last events are missing', async () => {
    const events = await copied();
    await expect(compareEvents(from, without(2), events)).rejects.toThrow('The copy holds 2 of the 3 events');
  });
});
