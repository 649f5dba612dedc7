/** Copies what the compiler does not: page templates and data files that stand beside their code. */
import { cpSync, globSync } from 'node:fs';

for (const asset of globSync('libs/**/*.{njk,css,json,svg}')) cpSync(asset, `dist/${asset}`);
