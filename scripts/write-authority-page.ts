import { whoMayWhat } from '#authority';
import { authorityPage } from './authority-page.ts';
import { keepGenerated } from './generated-file.ts';
import { sourceDefinitions } from './source-definitions.ts';

/** Writes docs/authority.md; with `--check` writes nothing and fails if it is stale. Usage: npm run authority */
const { commands, queries, routes, pages } = await sourceDefinitions();
const { page, faults } = authorityPage(
  whoMayWhat,
  [...commands, ...queries].map(({ it }) => it),
  [...routes, ...pages],
);
const stale = keepGenerated('docs/authority.md', page, process.argv.includes('--check'), 'npm run authority');
for (const problem of [...faults, ...(stale ? [stale] : [])]) {
  process.stderr.write(`authority: ${problem}\n`);
  process.exitCode = 1;
}
