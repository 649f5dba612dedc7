import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, open, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { isInstant, type Instant } from '#platform/time';
import { Refused } from './verb.ts';

const MANIFEST = 'manifest.json';

const kept = z.object({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const anySet = {
  format: z.literal(1),
  /** The event store that the set was taken from. */
  storeId: z.uuid(),
  takenAt: z.custom<Instant>(isInstant),
};

/** Operations and events. */
export const recordSet = z.object({
  ...anySet,
  set: z.literal('record'),
  /** The last event in it, by its position in the store that it was taken from. */
  head: z.string().nullable(),
  events: z.int().nonnegative(),
  streams: z.int().nonnegative(),
  /** `reference.sqlite`: not in a set of a release that kept no lists. */
  files: z.object({ 'operations.sqlite': kept, 'events.sqlite': kept, 'reference.sqlite': kept.optional() }),
});
/** The keys, in a folder of their own: whoever takes the record must not have them with it. */
export const keySet = z.object({
  ...anySet,
  set: z.literal('keys'),
  /** How many destructions were listed then: a shorter list is an older one. */
  destructions: z.int().nonnegative(),
  files: z.object({ 'keys.sqlite': kept }),
});

export type RecordSet = z.infer<typeof recordSet>;
export type KeySet = z.infer<typeof keySet>;

export async function sumOf(file: string): Promise<z.infer<typeof kept>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}

/** Written last, and durable: a folder without it is no backup. */
export async function writeManifest(folder: string, manifest: RecordSet | KeySet): Promise<void> {
  const file = await open(join(folder, MANIFEST), 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await synced(folder);
}

/** @throws Refused there is none, or it is not one of this kind */
export async function readManifest<T>(folder: string, kind: z.ZodType<T>): Promise<T> {
  const file = join(folder, MANIFEST);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refused(`${folder} is no finished backup: there is no ${file}.`);
  });
  const read = z.string().transform(parsed).pipe(kind).safeParse(text);
  if (!read.success) throw new Refused(`${file} is not the manifest of such a backup: ${reasons(read.error)}.`);
  return read.data;
}

/** @throws Refused the copy is not what the manifest says */
export async function copyChecked(from: string, to: string, expected: z.infer<typeof kept>): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Refused(`The backup is not whole: there is no ${from}.`) : error;
  });
  await chmod(to, 0o600);
  await synced(to);
  await synced(dirname(to));
  const { sha256 } = await sumOf(to);
  if (sha256 !== expected.sha256)
    throw new Refused(`${basename(from)} is not the file that was backed up: its checksum differs from the manifest.`);
}

export async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const reasons = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'all of it'} (${message})`).join('; ');
