import { sentBy, whoKnowsWhom, writersOf } from './code-relations.ts';
import { keepGenerated } from './generated-file.ts';
import { mapPage } from './map-page.ts';
import { refusalsOf } from './refusals-of-commands.ts';
import { sourceDefinitions } from './source-definitions.ts';

/** Writes docs/map.md, and what each command refuses for the server to say; with `--check` writes nothing and fails if it is stale. Usage: npm run map [-- --check] */
const definitions = await sourceDefinitions();
const writers = writersOf(definitions);
const refusals = JSON.stringify(refusalsOf(definitions, writers), null, 2);
const written = [
  ['docs/map.md', mapPage(definitions, await whoKnowsWhom(), writers, sentBy(definitions))],
  ['apps/server/src/composition/refusals.json', `${refusals}\n`],
] as const;
for (const [file, wanted] of written) {
  const problem = keepGenerated(file, wanted, process.argv.includes('--check'), 'npm run map');
  if (!problem) continue;
  process.stderr.write(`map: ${problem}\n`);
  process.exitCode = 1;
}
