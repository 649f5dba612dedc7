import { whoKnowsWhom, writersOf } from './code-relations.ts';
import { keepGenerated } from './generated-file.ts';
import { mapPage } from './map-page.ts';
import { sourceDefinitions } from './source-definitions.ts';

/** Writes docs/map.md; with `--check` writes nothing and fails if it is stale. Usage: npm run map [-- --check] */
const definitions = await sourceDefinitions();
const page = mapPage(definitions, await whoKnowsWhom(), writersOf(definitions));
const problem = keepGenerated('docs/map.md', page, process.argv.includes('--check'), 'npm run map');
if (problem) {
  process.stderr.write(`map: ${problem}\n`);
  process.exitCode = 1;
}
