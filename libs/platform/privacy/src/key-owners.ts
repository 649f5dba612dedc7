import type { KeyOwner } from '#platform/keys';
import type { SealedAddress } from './sealed-value.ts';

/** The default key of a child, or of another person: one each, found by the opaque id. */
export const recordKey = (subject: string): KeyOwner => ({ kid: `record-${subject}`, subject, purpose: 'record' });

/** A free-text document's own key, so that one filed on the wrong child can be ended alone. */
export const documentKey = (
  subject: string,
  { eventId, field }: Pick<SealedAddress, 'eventId' | 'field'>,
): KeyOwner => ({
  kid: `document-${eventId}-${field}`,
  subject,
  purpose: 'document',
});
