import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { keepGenerated } from './generated-file.ts';
import { withPaths, type Imports, type TsConfig } from './tsconfig-paths.ts';

/** Writes the paths; with `--check` writes nothing and fails if they are stale. Usage: npm run paths [-- --check] */
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { imports } = read('package.json') as Readonly<{ imports: Imports }>;
const text = JSON.stringify(withPaths(read('tsconfig.json') as TsConfig, imports));
const page = await format(text, { ...(await resolveConfig('tsconfig.json')), filepath: 'tsconfig.json' });
const problem = keepGenerated('tsconfig.json', page, process.argv.includes('--check'), 'npm run paths');
if (problem) {
  process.stderr.write(`paths: ${problem}\n`);
  process.exitCode = 1;
}
