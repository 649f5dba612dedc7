import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EventType, Metadata, PersistedEvent } from '#platform/event-sourcing';

/*
 * One sample of every event version ever released, as a store keeps it. A sample is written once: its checksum stands in
 * checksums.txt (`sha256sum` form), and it says the shape it was written with, so that neither it nor the version it
 * stands for can change unnoticed.
 */
export const SAMPLES = 'test/stored-events';
export const CHECKSUMS = 'checksums.txt';

export type Sample = Readonly<{
  type: string;
  schemaVersion: number;
  /** The kind of each field, as this version was released, and whom such an event concerns for certain. */
  shape: Readonly<{
    about: readonly string[];
    open: Readonly<Record<string, string>>;
    sealed: Readonly<Record<string, string>>;
  }>;
  data: Readonly<Record<string, unknown>>;
  metadata: Metadata;
}>;

/** @param shape of an event that may have one of several: the first has none in its name */
export const sampleName = (type: string, version: number, shape = 0): string =>
  `${type}.v${version}${shape === 0 ? '' : `.${shape + 1}`}.json`;

/** How many shapes the open data of an event may have. */
export const shapesOf = ({ data }: EventType): number =>
  Math.max(1, ...Object.values(data).map(({ shapes }) => shapes.length));

const kinds = (fields: Readonly<Record<string, { readonly kind: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, kind]));

export const shapeOf = ({ about, data, personal }: EventType): Sample['shape'] => ({
  about: Object.keys(about),
  open: kinds(data),
  sealed: kinds(personal),
});

/** The sample of an event type's present version, in one of its shapes. */
export function sampleOf(event: EventType, shape = 0): Sample {
  const { type, version, about, data, personal } = event;
  const id = '7d4c1c1e-2f0b-5a53-9a57-0c8f8a3f1d20';
  const ciphertext = { alg: 'A256GCM', nonce: 'AAAAAAAAAAAAAAAA', ciphertext: 'c2VhbGVk' } as const;
  const sealed = Object.keys(personal).map((field) => [field, { kid: id, ...ciphertext }]);
  return {
    type,
    schemaVersion: version,
    shape: shapeOf(event),
    data: Object.fromEntries(
      Object.entries(data).map(([name, { shapes }]) => [name, shapes[Math.min(shape, shapes.length - 1)]]),
    ),
    metadata: {
      schemaVersion: version,
      effectiveOn: '2026-01-12',
      recordedAt: '2026-01-12T09:00:00.000Z',
      about: Object.fromEntries(Object.keys(about).map((noun) => [noun, id])),
      sealed: Object.fromEntries(sealed),
      commandId: id,
      correlationId: id,
      causationId: null,
      receivedAt: '2026-01-12T09:00:00.000Z',
      actor: { id: 'officer-1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null },
      digest: '',
      rules: [],
      hash: '0'.repeat(64),
    },
  };
}

/** As a store would hand it out. */
export const persisted = ({ type, data, metadata }: Sample, position: PersistedEvent['position']): PersistedEvent => ({
  ...{ id: metadata.commandId, type, stream: `sample-${metadata.commandId}`, revision: 0, position },
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata),
});

export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @returns checksum by file name */
export function readChecksums(folder = SAMPLES): Map<string, string> {
  const file = join(folder, CHECKSUMS);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Map(lines.map((line) => line.split('  ').reverse() as [string, string]));
}

/** @returns text by file name */
export const readSamples = (folder = SAMPLES): Map<string, string> =>
  new Map(
    globSync(`${folder}/*.json`)
      .sort()
      .map((file) => [basename(file), readFileSync(file, 'utf8')]),
  );

const CODES = /code\(([^)]*)\)/g;

/** A closed list of codes may grow: what was written with fewer can still be read. */
function canRead(today: Sample['shape'], released: Sample['shape']): boolean {
  const [now, then] = [today, released].map(({ open, sealed }) => JSON.stringify([open, sealed])) as [string, string];
  const lists = (text: string) => [...text.matchAll(CODES)].map(([, codes]) => new Set(codes!.split(' | ')));
  const [more, fewer] = [lists(now), lists(then)];
  return (
    now.replace(CODES, '') === then.replace(CODES, '') &&
    fewer.every((codes, n) => [...codes].every((each) => more[n]!.has(each)))
  );
}

/** What is claimed of every event of a type, and was not of one that was released: no upcaster could find it out. */
const claimedSince = ({ type, version, about }: EventType, samples: ReadonlyMap<string, string>): string[] =>
  Array.from({ length: version }, (_, n) => samples.get(sampleName(type, n + 1)))
    .filter((text) => text !== undefined)
    .flatMap((text) => Object.keys(about).filter((noun) => !(JSON.parse(text) as Sample).shape.about.includes(noun)));

export const namesOfShapes = (event: EventType): readonly string[] =>
  Array.from({ length: shapesOf(event) }, (_, n) => sampleName(event.type, event.version, n));

/** Of a version before the present one, which alone says how many it has; the last of them is not the present one. */
function isOlderShape(name: string, expected: readonly string[]): boolean {
  const [, type, version] = /^(\w+)\.v(\d+)\.\d+\.json$/.exec(name) ?? [];
  return type !== undefined && expected.includes(sampleName(type, Number(version) + 1));
}

/** What is wrong with the stored samples: missing, unknown, changed, gone, or of another shape than the code's. */
export function sampleProblems(
  events: readonly EventType[],
  samples: ReadonlyMap<string, string>,
  checksums: ReadonlyMap<string, string>,
): string[] {
  const expected = events.flatMap((event) => {
    const { type, version, firstVersion } = event;
    const versions = Array.from({ length: version - firstVersion + 1 }, (_, n) => sampleName(type, firstVersion + n));
    return [...versions, ...namesOfShapes(event).slice(1)];
  });
  const problems = expected.filter((name) => !samples.has(name)).map((name) => `${name} is missing: npm run samples`);
  for (const [name, text] of samples) {
    if (!expected.includes(name) && !isOlderShape(name, expected))
      problems.push(`${name}: no event has this name and version any more`);
    if (checksums.get(name) !== checksumOf(text)) problems.push(`${name} was changed after it was written`);
  }
  for (const name of checksums.keys()) if (!samples.has(name)) problems.push(`${name} was taken away`);
  for (const event of events) {
    const text = samples.get(sampleName(event.type, event.version));
    if (text && !canRead(shapeOf(event), (JSON.parse(text) as Sample).shape))
      problems.push(
        `${event.type} has another shape than its version ${event.version} was released with: add a version`,
      );
    for (const noun of new Set(claimedSince(event, samples)))
      problems.push(`${event.type} was released without ${noun} in its about: no version can add it to what is stored`);
  }
  return problems;
}
