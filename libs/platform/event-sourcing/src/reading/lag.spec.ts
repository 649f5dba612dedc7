import { expect, it } from '@jest/globals';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { anEvent, newStream } from '../contract/sample-events.ts';
import { inFolder } from '../contract/temporary-folder.ts';
import { lagAfter, wordsOfLag } from './lag.ts';

const recorded = (seconds: number) =>
  anEvent({ metadata: JSON.stringify({ recordedAt: `2026-02-03T10:00:0${seconds}.000Z` }) });

it(
  'counts what was not passed, since the first of it, up to a limit',
  inFolder(async (at) => {
    const store = await SqliteEventStore.open(at('events.sqlite'));
    const now = '2026-02-03T10:00:09.000Z';
    expect(await lagAfter(store, null, now)).toEqual({ events: 0, orMore: false, seconds: 0 });
    const first = await store.append(newStream(), 'no-stream', [recorded(1)]);
    await store.append(newStream(), 'no-stream', [recorded(3), recorded(4)]);
    expect(await lagAfter(store, null, now)).toEqual({ events: 3, orMore: false, seconds: 8 });
    expect(await lagAfter(store, first.position, now)).toEqual({ events: 2, orMore: false, seconds: 6 });
    await store.append(
      newStream(),
      'no-stream',
      Array.from({ length: 1000 }, () => recorded(5)),
    );
    const far = await lagAfter(store, first.position, now);
    expect(wordsOfLag(far)).toBe('1000 or more events behind, the first since 6 s');
    expect(wordsOfLag(await lagAfter(store, await store.head(), now))).toBe('up to date');
    await store.close();
  }),
);

it(
  'counts nothing that a reader does not take, however much of it there is',
  inFolder(async (at) => {
    const store = await SqliteEventStore.open(at('events.sqlite'));
    const now = '2026-02-03T10:00:09.000Z';
    await store.append(newStream(), 'no-stream', [recorded(1), recorded(2)]);
    const taken = { ...recorded(4), type: 'BellRang' };
    const lag = () => lagAfter(store, null, now, new Set([taken.type]));
    expect(wordsOfLag(await lag())).toBe('up to date');
    await store.append(newStream(), 'no-stream', [taken]);
    expect(await lag()).toEqual({ events: 1, orMore: false, seconds: 5 });
    await store.close();
  }),
);
