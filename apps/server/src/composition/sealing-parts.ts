import { documentKey, openEach, recordKey, type Sealer } from '#platform/privacy';
import type { Sealing } from '#platform/transactions';

/** Personal parts of an event are sealed for the person whom they belong to: the child it is about, or another. */
export const sealingWith = (sealer: Sealer): Sealing => ({
  seal: async ({ stream, eventId, field, value, subject, document }) => {
    const key = document ? documentKey(subject, { eventId, field }) : recordKey(subject);
    return sealer.seal({ stream, eventId, field, value, key });
  },
  open: (parts) => openEach(sealer, parts),
});
