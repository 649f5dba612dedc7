import { PlacementEntryRemoved, placementEvents } from '#contexts/placements';
import type { TypedEvent } from '#platform/event-sourcing';
import type { Keys } from '#platform/keys';
import { documentKey } from '#platform/privacy';
import { EventProcess } from '#platform/process-manager';

/** Names of the parts that are sealed each under a key of its own. */
const documents = new Set(
  placementEvents.flatMap(({ personal }) =>
    Object.entries(personal).flatMap(([field, { sealedUnder }]) => (sealedUnder === 'document' ? field : [])),
  ),
);

/** What was written about another child can be opened by nobody any more: the event first, then the keys. */
export class EndTheKeysOfDocumentsWhenAnEntryIsRemoved extends EventProcess<typeof PlacementEntryRemoved> {
  override readonly name = 'end-the-keys-of-documents-when-an-entry-is-removed';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'holds';
  override readonly reactsTo = [PlacementEntryRemoved];
  readonly #keys: Keys;

  constructor(keys: Keys) {
    super();
    this.#keys = keys;
  }

  override async react({ data, about }: TypedEvent<typeof PlacementEntryRemoved>): Promise<void> {
    for (const eventId of data.entries)
      for (const field of documents) await this.#keys.endKey(documentKey(about.childId, { eventId, field }).kid);
  }
}
