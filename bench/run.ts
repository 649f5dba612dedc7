/**
 * npm run bench -- [names of cells] [--rounds 5] [--beside ../another-checkout] [--called quiet] [--children 10000]
 *   [--events 1000000]
 *
 * Measures each cell in a process of its own, five times in turn, beside raw better-sqlite3 and emmett-sqlite, prints the
 * table and writes it to bench/results/. With --beside another checkout (which has this folder too) is measured in the same
 * run, as what was before. How many children and events a town has, and an index of children, can be said. What the goals are
 * and how each is measured stands in bench/results/README.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './measure/figure.ts';
import { commitOf, load, machine } from './measure/machine.ts';
import { mediansOf } from './measure/medians.ts';
import { roundIn } from './measure/round.ts';
import { tableOf } from './measure/table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    beside: { type: 'string' },
    called: { type: 'string', default: 'latest' },
    children: { type: 'string' },
    events: { type: 'string' },
  },
});
const here = resolve(import.meta.dirname, '..');
const known = globSync('bench/cells/*.cells.ts', { cwd: here }).map((file) => basename(file, '.cells.ts'));
/** Takes minutes by itself. */
const ONLY_WHEN_NAMED = ['million', 'engines', 'pages'];
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new TypeError(`There are no cells called ${unknown.join(', ')}: ${known.join(', ')}.`);

for (const [name, size] of [
  ['BENCH_CHILDREN', values.children],
  ['BENCH_EVENTS', values.events],
] as const)
  if (size !== undefined) process.env[name] = size;

const checkouts = [...(values.beside ? [resolve(values.beside)] : []), here];
const figures = new Map<string, Figure[]>(checkouts.map((folder) => [folder, []]));
const loads = [load()];
for (const name of positionals.length > 0 ? positionals : known.filter((each) => !ONLY_WHEN_NAMED.includes(each)))
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const folder of checkouts) {
      process.stderr.write(`${name}, round ${round}, ${commitOf(folder)}\n`);
      figures.get(folder)!.push(...(await roundIn(folder, name)));
      loads.push(load());
    }

const columns = checkouts.map((folder) => ({ name: commitOf(folder), medians: mediansOf(figures.get(folder)!) }));
const page = `# ${values.called}

${machine()}. Medians of ${values.rounds}. Load (1, 5, 15 minutes) at the beginning ${loads[0]}, at the end ${loads.at(-1)}.

${tableOf(columns)}
`;
mkdirSync(join(here, 'bench/results'), { recursive: true });
writeFileSync(join(here, 'bench/results', `${values.called}.md`), page);
process.stdout.write(page);
