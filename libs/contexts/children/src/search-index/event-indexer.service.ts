import { Injectable } from '@nestjs/common';
import { Catalogue, type PersistedEvent, type RecordedEvent } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { Log } from '#platform/telemetry';
import { childStream } from '../child/child.ts';
import type { ChildIndex } from './child-index.ts';
import { indexedTypes, indexEvents } from './index-events.service.ts';

/** Takes events as they are stored into an index, in order, whoever reads them. */
@Injectable()
export class EventIndexer {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly sealer: Sealer,
    private readonly log: Log,
  ) {}

  async apply(index: ChildIndex, events: readonly PersistedEvent[]): Promise<void> {
    const indexed = events.filter(({ type }) => indexedTypes.has(type)).flatMap((event) => this.#decoded(index, event));
    if (indexed.length > 0) await indexEvents(index, indexed, this.sealer);
  }

  /** An event that this version cannot read parks its child and stops nobody else. */
  #decoded(index: ChildIndex, event: PersistedEvent): readonly RecordedEvent[] {
    try {
      return [this.catalogue.decodeOnce(event)];
    } catch (error) {
      this.log.error('An event of a child cannot be read: the search finds the child as it was before.', error);
      index.park(event.stream.slice(childStream.category.length + 1));
      return [];
    }
  }
}
