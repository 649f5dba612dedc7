import { describe, expect, it } from '@jest/globals';
import { Inject, Injectable, Module } from '@nestjs/common';
import { dueList } from '#platform/deadlines';
import { EventStore } from '#platform/event-sourcing';
import { Keys } from '#platform/keys';
import { ReadModels } from '#platform/read-models';
import { start } from './embedded-platform.ts';

const opened: (EventStore | Keys | ReadModels)[] = [];

@Injectable()
class FailsToStart {
  constructor(@Inject(EventStore) events: EventStore, @Inject(Keys) keys: Keys, @Inject(ReadModels) views: ReadModels) {
    opened.push(events, keys, views);
    throw new Error('It fails to start.');
  }
}
@Module({ providers: [FailsToStart] })
class Failing {}

/** What is open. A turn of the loop that somebody asked for comes by itself, whoever it was. */
const held = () =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => kind !== 'Immediate')
    .toSorted();

describe('An embedded platform that fails to start', () => {
  it('says why, and leaves nothing open', async () => {
    const before = held();
    await expect(start({ contexts: [], modules: [Failing] })).rejects.toThrow('It fails to start.');
    const [events, keys, views] = opened as [EventStore, Keys, ReadModels];
    await expect(events.head()).rejects.toThrow('closed');
    await expect(keys.find(['any'])).rejects.toThrow(/closed|not open/);
    await expect(views.positionOf(dueList)).rejects.toThrow(/closed|not open/);
    expect(held()).toEqual(before);
  });
});
