import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** The volumes that the first service fills, each an empty folder. */
export function emptyVolumes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'volumes-'));
  for (const volume of ['keys', 'access', 'event-store', 'database']) mkdirSync(join(folder, volume));
  return folder;
}

/** As the first service of the compose file does. */
export const makeSecrets = (folder: string): void =>
  void execFileSync('/bin/sh', ['compose/make-secrets.sh', folder], { stdio: ['ignore', 'pipe', 'pipe'] });

/** What is laid there, by its place in the volumes. */
export const laidIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)))
    .sort();
