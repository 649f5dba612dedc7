import { existsSync, readFileSync } from 'node:fs';
import { RunningVersion } from '#platform/web';

/** Written by the build, where it knows the commit. */
const COMMIT = 'dist/commit';
const isBuilt = import.meta.url.includes('/dist/');

/** As package.json and the build say. */
export function runningVersion(): RunningVersion {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return new RunningVersion(version, isBuilt && existsSync(COMMIT) ? readFileSync(COMMIT, 'utf8').trim() : null);
}
