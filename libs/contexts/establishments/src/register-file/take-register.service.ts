import { createHash } from 'node:crypto';
import type { ReferenceData, ReferenceEntry, VersionTaken } from '#platform/reference-data';
import type { CivilDate, Instant } from '#platform/time';
import { ESTABLISHMENTS } from '../establishment/establishment.ts';
import { readRegister, RegisterRefused, type RegisterFiles } from './read-register.service.ts';

export type Taking = Readonly<{
  publishedOn: CivilDate;
  now: Instant;
  /** Take it although many establishments are missing that were there before. */
  evenIfShorter?: boolean;
}>;

/** The register keeps what has closed: a file that has lost more than this was cut off, or is a part of it. */
const MOST_LOST = 0.02;

/** Takes the register’s files as a new version; those before stay. @throws RegisterRefused @throws OlderVersion */
export async function takeRegister(
  reference: ReferenceData,
  files: RegisterFiles,
  { publishedOn, now, evenIfShorter = false }: Taking,
): Promise<VersionTaken> {
  const digest = createHash('sha256');
  const entries: ReferenceEntry[] = [];
  for await (const entry of readRegister(files, digest)) entries.push(entry);
  if (entries.length === 0) throw new RegisterRefused(`${files.register} names no establishment`);
  const before = (await reference.version(ESTABLISHMENTS))?.entries ?? 0;
  if (!evenIfShorter && entries.length < before * (1 - MOST_LOST))
    throw new RegisterRefused(
      `${files.register} names ${entries.length} establishments, and the register that is there ${before}: it was cut off, ` +
        'or is a part of the register. If it is right, say so with --even-if-shorter',
    );
  return reference.take(ESTABLISHMENTS, { publishedOn, digest: digest.digest('hex'), takenAt: now }, entries);
}
