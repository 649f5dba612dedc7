import { hash as digest } from 'node:crypto';
import { canonical, canonicalMembers } from '#platform/canonical';
import type { Metadata } from '../envelope.ts';

export const sha256 = (text: string): string => digest('sha256', text);

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

/** The two texts that are stored of an event, and the hash that is in the second. */
export type Chained = Readonly<{ data: string; metadata: string; hash: string }>;

/** As `canonical` and `chainHash` would make them, in one walk over what is long. */
export function chained({ data, metadata, ...rest }: Hashed, previous: string): Chained {
  const dataText = canonical(data);
  const members = canonicalMembers(metadata);
  const joined = (some: typeof members) => `{${some.map(([, text]) => text).join(',')}}`;
  const parts = { ...rest, previous };
  const event = [
    ...canonicalMembers(parts),
    ['data', `"data":${dataText}`],
    ['metadata', `"metadata":${joined(members)}`],
  ];
  const hash = sha256(joined(inOrder(event as typeof members)));
  return { data: dataText, metadata: joined(inOrder([...members, ['hash', `"hash":"${hash}"`]])), hash };
}

const inOrder = <M extends readonly [string, string]>(members: readonly M[]): readonly M[] =>
  members.toSorted(([a], [b]) => (a < b ? -1 : 1));
