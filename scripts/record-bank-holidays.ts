import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';
import { keepGenerated } from './generated-file.ts';
import { holidaysListed } from './holidays-listed.ts';

/**
 * Records the bank holidays that date-holidays lists, so that a change of the library is seen as changed days and the law
 * loads no library; with `--check` writes nothing and fails if they are stale. Usage: npm run holidays
 */
const { version } = createRequire(import.meta.url)('date-holidays/package.json') as { version: string };
for (const [file, text] of holidaysListed(version)) {
  const page = await format(text, { ...(await resolveConfig(file)), filepath: file });
  const problem = keepGenerated(file, page, process.argv.includes('--check'), 'npm run holidays');
  if (problem) {
    process.stderr.write(`holidays: ${problem}\n`);
    process.exitCode = 1;
  }
}
