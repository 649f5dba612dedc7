import { describe, expect, it } from '@jest/globals';
import { derivedId, type RecordedEvent, type StorableEvent } from '#platform/event-sourcing';
import { catalogue, shelfStream } from './library.fixtures.ts';
import { LoadedStream } from './loaded-stream.ts';
import { RecentStreams } from './recent-streams.ts';

/** A stream of so many renewals, without a store. */
async function streamOf(name: string, length: number) {
  const metadata = JSON.stringify({ schemaVersion: 1, about: {}, sealed: {}, commandId: derivedId(name) });
  const stored: StorableEvent = { id: derivedId(name), type: 'BookRenewed', data: '{"days":7}', metadata };
  const event = { ...stored, position: derivedId('a store') };
  const loaded = new LoadedStream(name, shelfStream, catalogue);
  await loaded.catchUp({
    readStream: async () => Array.from({ length }, () => event as unknown as RecordedEvent),
  } as never);
  return loaded;
}

describe('The streams used last', () => {
  it('are kept up to a number of events; those used longest ago go first', async () => {
    const recent = new RecentStreams(10);
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => streamOf(name, 2)));
    for (const each of [a!, b!, c!, await streamOf('d', 2), await streamOf('e', 2)]) recent.keep(each, shelfStream);
    recent.keep(a!, shelfStream);
    recent.keep(await streamOf('f', 1), shelfStream);
    expect(['a', 'b', 'c', 'f'].filter((name) => recent.get(name, shelfStream))).toEqual(['a', 'c', 'f']);
  });

  it('do not make way for one that would fill the place of many, and none is kept that is empty', async () => {
    const recent = new RecentStreams(10);
    recent.keep(await streamOf('a', 2), shelfStream);
    recent.keep(await streamOf('long', 3), shelfStream);
    recent.keep(await streamOf('empty', 0), shelfStream);
    expect(['a', 'long', 'empty'].filter((name) => recent.get(name, shelfStream))).toEqual(['a']);
  });

  it('are another stream’s where another definition reads it', async () => {
    const recent = new RecentStreams(10);
    recent.keep(await streamOf('a', 2), shelfStream);
    expect(recent.get('a', { ...shelfStream })).toBeUndefined();
  });
});
