import { describe, expect, it } from '@jest/globals';
import { newStream, someEvents } from '../contract/sample-events.ts';
import { StreamNotWhole } from './engine-errors.ts';
import { overAnEngine, type OverAnEngine } from './over-an-engine.fixtures.ts';

type Loss = (over: OverAnEngine, stream: string) => void;

describe('A stream that the engine was told to forget', () => {
  it.each<[string, string, Loss]>([
    ['whole', 'it was deleted', ({ engine }, stream) => engine.log.truncate(stream)],
    ['for good', 'it was deleted for good', ({ engine }, stream) => engine.log.tombstone(stream)],
    ['up to its end', 'all of it was taken away', ({ engine }, stream) => engine.log.truncate(stream, 3)],
    ['in part', 'what stood before 2 was taken away', ({ engine }, stream) => engine.log.truncate(stream, 2)],
  ])('%s is an error when it is read, and never an empty stream', (_, words, lose) =>
    overAnEngine(async (over) => {
      const { store } = over;
      const stream = newStream();
      await store.append(stream, 'no-stream', someEvents(3));
      lose(over, stream);
      const read = store.readStream(stream);
      await expect(read).rejects.toBeInstanceOf(StreamNotWhole);
      await expect(read).rejects.toThrow(words);
    })(),
  );

  it.each<[string, Loss]>([
    ['whole', ({ engine }, stream) => engine.log.truncate(stream)],
    ['for good', ({ engine }, stream) => engine.log.tombstone(stream)],
  ])('%s is no stream to begin anew', (_, lose) =>
    overAnEngine(async (over) => {
      const { store } = over;
      const stream = newStream();
      await store.append(stream, 'no-stream', someEvents(3));
      lose(over, stream);
      await expect(store.append(stream, 'no-stream', someEvents(1))).rejects.toBeInstanceOf(StreamNotWhole);
    })(),
  );
});
