import { whoMayWhat } from '#authority';
import { authorityPage } from './authority-page.ts';
import { keepGenerated } from './generated-file.ts';
import { actProblems, keepReleasedActs, readReleasedActs } from './released-acts.ts';
import { sourceDefinitions } from './source-definitions.ts';

/** Writes docs/authority.md, and what acts are new into the list of all that there ever were; with `--check` writes nothing and fails if it is stale. Usage: npm run authority */
const { commands, queries, routes, pages } = await sourceDefinitions();
const { page, faults } = authorityPage(
  whoMayWhat,
  [...commands, ...queries].map(({ it }) => it),
  [...routes, ...pages],
);
const check = process.argv.includes('--check');
const stale = keepGenerated('docs/authority.md', page, check, 'npm run authority');
if (!check) keepReleasedActs(whoMayWhat);
for (const problem of [...faults, ...actProblems(whoMayWhat, readReleasedActs()), ...(stale ? [stale] : [])]) {
  process.stderr.write(`authority: ${problem}\n`);
  process.exitCode = 1;
}
