import { answersToScripts, officerPages, patternOf } from '#officer-ui';
import { keepGenerated } from './generated-file.ts';
import { pagesPage } from './pages-page.ts';

/** Writes docs/pages.md; with `--check` writes nothing and fails if it is stale, or a page says no pattern. Usage: npm run pages */
const { page, faults } = pagesPage([...officerPages, ...answersToScripts], patternOf);
const stale = keepGenerated('docs/pages.md', page, process.argv.includes('--check'), 'npm run pages');
for (const problem of [...faults, ...(stale ? [stale] : [])]) {
  process.stderr.write(`pages: ${problem}\n`);
  process.exitCode = 1;
}
