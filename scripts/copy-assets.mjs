/** Copies what the compiler does not: page templates and data files that stand beside their code; and notes the commit. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, rmSync, writeFileSync } from 'node:fs';

for (const asset of globSync('{libs,apps}/**/*.{njk,css,script.js,json,svg}')) cpSync(asset, `dist/${asset}`);

try {
  writeFileSync('dist/commit', execFileSync('git', ['rev-parse', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] }));
} catch {
  // A copy without its history does not know it.
  rmSync('dist/commit', { force: true });
}
