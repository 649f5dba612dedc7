import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FloodLine } from '../contract/append-process.ts';
import { anEvent, collect, iterate, pull } from '../contract/sample-events.ts';
import { inFolder } from '../contract/temporary-folder.ts';
import { linesOf, startWriter } from '../contract/writer-process.ts';
import { comparePositions } from '../port/position.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

const module = new URL('./sqlite-event-store.ts', import.meta.url).href;

describe('a copy of the file while it is written to', () => {
  it(
    'by this process and another is the store as it was at one moment, not before it was asked for',
    inFolder(async (at) => {
      const location = at('events.sqlite');
      const store = await SqliteEventStore.open(location);
      // Longer than a step of the copy several times over, so that there are writes between steps.
      for (let n = 0; n < 8; n += 1)
        await store.append('case-1', n === 0 ? 'no-stream' : n - 1, [anEvent({ data: `"${'x'.repeat(800_000)}"` })]);
      const other = startWriter({ module, exported: 'SqliteEventStore', location }, 'flood', 'case-2');
      const ended = linesOf<FloodLine>(other);
      const flood = iterate(store.subscribe(await store.head(), new AbortController().signal));
      const asked = (await pull(flood, 1))[0]!.position;
      const [copied] = await Promise.all([
        store.backupTo(at('copy.sqlite')),
        store.append('case-3', 'no-stream', [anEvent()]),
      ]);
      await pull(flood, 50); // the other process was writing all along
      other.kill('SIGKILL');
      await ended;
      const copy = await SqliteEventStore.open(at('copy.sqlite'));
      const original = await collect(store.readAll(null));
      const upTo = original.findIndex(({ position }) => position === copied);
      expect(await collect(copy.readAll(null))).toEqual(original.slice(0, upTo + 1));
      expect(comparePositions(copied!, asked)).toBeGreaterThanOrEqual(0);
      expect(upTo + 1).toBeLessThan(original.length);
      await Promise.all([copy.close(), store.close()]);
    }),
    60_000,
  );

  it(
    'of an empty store is empty; a copy never overwrites another, is its owner’s alone, and leaves no half file',
    inFolder(async (at) => {
      const store = await SqliteEventStore.open(at('events.sqlite'));
      expect(await store.backupTo(at('copy.sqlite'))).toBeNull();
      await store.append('case-1', 'no-stream', [anEvent()]);
      await expect(store.backupTo(at('copy.sqlite'))).rejects.toThrow('a copy never overwrites one');
      await store.close();
      const modes = ['events.sqlite', 'copy.sqlite'].map((file) => statSync(at(file)).mode & 0o777);
      expect(modes).toEqual([0o600, 0o600]);
      expect(readdirSync(dirname(at('copy.sqlite'))).sort()).toEqual(['copy.sqlite', 'events.sqlite']);
    }),
  );
});
