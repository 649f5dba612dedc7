import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, type Catalogue, type PersistedEvent, type RecordedEvent } from '#platform/event-sourcing';
import { collectionName, type View } from '#platform/read-models';

/*
 * The demo council's whole history, recorded once, and for each view and version the checksum of the documents it makes of
 * it. A view that makes others under the same version would leave stores with documents of both kinds.
 * Behind it stand the events of streams of which the demo council has none, recorded by the steps of test/harness.
 */
export const HISTORY = 'test/view-documents/history.jsonl';
export const SUMS = 'test/view-documents/checksums.txt';

export const readHistory = (catalogue: Catalogue): readonly RecordedEvent[] =>
  readFileSync(HISTORY, 'utf8')
    .trim()
    .split('\n')
    .map((line) => catalogue.decode(JSON.parse(line) as PersistedEvent));

/** As it stands in the history: what was sealed is opaque to every view, and differs from laying to laying. */
export function recordedLine(event: PersistedEvent): string {
  const metadata = JSON.parse(event.metadata) as { sealed: Record<string, object> };
  const opaque = { nonce: 'AAAAAAAAAAAAAAAA', ciphertext: 'c2VhbGVk' };
  const sealed = Object.fromEntries(
    Object.entries(metadata.sealed).map(([field, value]) => [field, { ...value, ...opaque }]),
  );
  return JSON.stringify({ ...event, metadata: canonical({ ...metadata, sealed }) });
}

type Documents = ReadonlyMap<string, unknown>;

function folded(
  { types, documents, fold }: View,
  events: readonly RecordedEvent[],
  kept: (document: unknown) => unknown,
) {
  const found = new Map<string, unknown>();
  for (const event of events.filter(({ type }) => types.includes(type)))
    for (const id of documents(event)) {
      const document = fold(found.get(id), event, id);
      if (document === undefined) found.delete(id);
      else found.set(id, kept(document));
    }
  return found;
}

const sumOf = (documents: Documents): string =>
  createHash('sha256')
    .update(
      canonical(Object.fromEntries([...documents].map(([id, document]) => [id, JSON.parse(JSON.stringify(document))]))),
    )
    .digest('hex');

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/**
 * The checksum of a view's documents.
 * @throws TypeError its fold changes what it is given, or makes something of a document that was stored in between
 */
export function checksumOfView(view: View, events: readonly RecordedEvent[]): string {
  const name = collectionName(view.collection);
  const together = sumOf(folded(view, events.map(frozen), frozen));
  const stored = sumOf(folded(view, events, (document) => JSON.parse(JSON.stringify(document)) as unknown));
  if (together !== stored)
    throw new TypeError(
      `${name} makes other documents when they are stored after each event: its fold rests on what JSON does not hold.`,
    );
  return together;
}

export function readSums(): Map<string, string> {
  if (!existsSync(join(SUMS))) return new Map();
  const lines = readFileSync(SUMS, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split('  ') as [string, string]).map(([sum, name]) => [name, sum]));
}

/** What is wrong with these views, in words, each with what to do. */
export function viewProblems(
  views: readonly View[],
  events: readonly RecordedEvent[],
  sums: ReadonlyMap<string, string>,
): readonly string[] {
  return views.flatMap((view) => {
    const name = collectionName(view.collection);
    const known = sums.get(name);
    if (known === undefined) return [`${name} has no checksum yet: run npm run view:sums.`];
    if (known === checksumOfView(view, events)) return [];
    return [`${name} makes other documents than it did: raise its version, then run npm run view:sums.`];
  });
}
