import { documentKey, recordKey, type Sealer } from '#platform/privacy';
import type { SealPart } from '#platform/transactions';

/** Personal parts of an event are sealed for the child that it is about. */
export const sealPartWith =
  (sealer: Sealer): SealPart =>
  async ({ stream, eventId, field, value, about, document }) => {
    if (!about.childId) throw new TypeError(`An event of ${stream} has personal parts and is about no child.`);
    const key = document ? documentKey(about.childId, { eventId, field }) : recordKey(about.childId);
    return sealer.seal({ stream, eventId, field, value, key });
  };
