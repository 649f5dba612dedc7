import { documentKey, recordKey, type Sealer } from '#platform/privacy';
import type { SealPart } from '#platform/transactions';

/** Personal parts of an event are sealed for the person whom they belong to: the child it is about, or another. */
export const sealPartWith =
  (sealer: Sealer): SealPart =>
  async ({ stream, eventId, field, value, subject, document }) => {
    const key = document ? documentKey(subject, { eventId, field }) : recordKey(subject);
    return sealer.seal({ stream, eventId, field, value, key });
  };
