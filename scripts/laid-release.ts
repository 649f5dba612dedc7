import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PinoLog } from '#platform/telemetry';
import { readConfiguration } from '../apps/server/src/configuration/configuration.ts';
import { serve } from '../apps/server/src/serve.ts';
import { actsIn, readReleasedActs } from './released-acts.ts';
import { readChecksums } from './stored-samples.ts';

/*
 * A data folder as a release of the service lays it: the sample council's, with its keys. Every later release must open,
 * verify and rebuild it (test/releases). Its people are invented, so its master key stands beside it.
 */
export const RELEASES = 'test/releases';
export const DATA = 'data';
export const MANIFEST = 'manifest.json';

/** What must still be found in the folder, and the stored samples that the release vouched for. */
export type Manifest = Readonly<{
  version: string;
  /** Revision and hash of the last event of each stream. */
  heads: Readonly<Record<string, Readonly<{ revision: number; hash: string }>>>;
  /** Checksum by file name. */
  samples: Readonly<Record<string, string>>;
  /** What acts there were, or had been: events of a council’s own roles name them. Of 1.0.0, which had none, left out. */
  acts?: readonly string[];
}>;

/** Lays the folder of a release; it must not be there yet. */
export async function layRelease(folder: string, version: string): Promise<Manifest> {
  const data = join(folder, DATA);
  mkdirSync(data, { recursive: true });
  const configuration = readConfiguration({ DATA_DIR: data, PORT: '0', LOG_LEVEL: 'silent' });
  const server = await serve(configuration, new PinoLog('silent'));
  const heads: Record<string, { revision: number; hash: string }> = {};
  for await (const { stream, revision, metadata } of server.stores.events.readAll(null))
    heads[stream] = { revision, hash: (JSON.parse(metadata) as { hash: string }).hash };
  await server.close();
  const manifest = { version, heads, samples: Object.fromEntries(readChecksums()), acts: actsIn(readReleasedActs()) };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
