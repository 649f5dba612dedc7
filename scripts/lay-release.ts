import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layRelease, RELEASES } from './laid-release.ts';

/**
 * Lays the data folder of the version that is about to be released, once: before the tag, from the sources of the release.
 * Usage: npm run release:lay
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = join(RELEASES, version);
if (version.startsWith('0.')) throw new Error(`Version ${version} comes before 1.0.0: what it lays need not be kept.`);
if (existsSync(folder)) throw new Error(`${folder} was laid already: the folder of a release never changes.`);
const { heads } = await layRelease(folder, version);
process.stderr.write(`${folder}: ${Object.keys(heads).length} streams\n`);
process.exit(0);
