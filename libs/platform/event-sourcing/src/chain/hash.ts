import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Metadata } from '../envelope/metadata.ts';

/** RFC 8785: one text for one value, so that it can be hashed and compared. */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.');
  return text;
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Everything of an event that the chain holds fast, as stored; never the position or the store's own timestamp. */
export type Hashed = Readonly<{
  stream: string;
  revision: number;
  id: string;
  type: string;
  data: Readonly<Record<string, unknown>>;
  metadata: Omit<Metadata, 'hash'>;
}>;

/** What a stream's first event is chained to. */
export const firstPrevious = (stream: string): string => sha256(stream);

/**
 * SHA-256 over the RFC 8785 form of the event and the hash before it. `metadata` carries schema version, effectiveOn,
 * recordedAt, about, the sealed parts as ciphertext and the command's envelope.
 */
export const chainHash = (event: Hashed, previous: string): string => sha256(canonical({ ...event, previous }));
