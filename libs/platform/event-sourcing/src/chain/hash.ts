import { hash as digest } from 'node:crypto';
import { canonical, canonicalMembers, textOfMembers } from '#platform/canonical';
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

type Members = ReturnType<typeof canonicalMembers>;

/** As `canonical` and `chainHash` would make them, in one walk over what is long. */
export function chained({ data, metadata, ...named }: Hashed, previous: string): Chained {
  const texts = { data: canonical(data), metadata: canonicalMembers(metadata) };
  const hash = hashOfTexts(named, texts, previous);
  const all = inOrder([...texts.metadata, ['hash', `"hash":"${hash}"`] as const]);
  return { data: texts.data, metadata: textOfMembers(all), hash };
}

type Named = Omit<Hashed, 'data' | 'metadata'>;

/** As `chainHash`, of what is canonical already: the text of the data, and the members of the metadata but the hash. */
export const hashOfTexts = (
  named: Named,
  { data, metadata }: Readonly<{ data: string; metadata: Members }>,
  previous: string,
): string => hashOfWhole(named, { data, metadata: textOfMembers(metadata) }, previous);

/** The same of two whole texts. */
export function hashOfWhole(
  named: Named,
  { data, metadata }: Readonly<{ data: string; metadata: string }>,
  previous: string,
): string {
  const long = [['data', `"data":${data}`] as const, ['metadata', `"metadata":${metadata}`] as const];
  return sha256(textOfMembers(inOrder([...canonicalMembers({ ...named, previous }), ...long])));
}

const inOrder = (members: Members): Members => members.toSorted(([a], [b]) => (a < b ? -1 : 1));
