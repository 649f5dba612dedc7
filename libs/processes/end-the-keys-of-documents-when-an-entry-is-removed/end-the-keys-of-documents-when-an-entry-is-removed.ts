import { attendanceEvents, MarkRemoved } from '#pure/attendance';
import { CircumstanceRemoved, circumstancesEvents } from '#pure/children';
import { PlacementEntryRemoved, placementEvents } from '#pure/placements';
import { ReferralEntryRemoved, referralEvents } from '#pure/referrals';
import type { TypedEvent } from '#platform/event-sourcing';
import { documentKey } from '#platform/privacy';
import { KeyEndingProcess } from '#platform/process-manager';

/** Names of the parts that are sealed each under a key of its own. */
const documents = new Set(
  [...placementEvents, ...referralEvents, ...attendanceEvents, ...circumstancesEvents].flatMap(({ personal }) =>
    Object.entries(personal).flatMap(([field, { sealedUnder }]) => (sealedUnder === 'document' ? field : [])),
  ),
);

type Removed =
  typeof PlacementEntryRemoved | typeof ReferralEntryRemoved | typeof MarkRemoved | typeof CircumstanceRemoved;

/** What was written about another child can be opened by nobody any more. */
export class EndTheKeysOfDocumentsWhenAnEntryIsRemoved extends KeyEndingProcess<Removed> {
  override readonly name = 'end-the-keys-of-documents-when-an-entry-is-removed';
  override readonly reactsTo = [PlacementEntryRemoved, ReferralEntryRemoved, MarkRemoved, CircumstanceRemoved];

  override async react({ data, about }: TypedEvent<Removed>): Promise<void> {
    for (const eventId of data.entries)
      for (const field of documents) await this.keys.endKey(documentKey(about.childId, { eventId, field }).kid);
  }
}
