import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Figure } from './figure.ts';

/** Measures the cells of one name once, in a process of its own that runs the sources of a checkout. */
export async function roundIn(folder: string, name: string): Promise<readonly Figure[]> {
  const conditions = ['--conditions=source', '--import', './scripts/typescript.mjs'];
  const args = [...conditions, '--disable-warning=ExperimentalWarning', 'bench/once.ts', name];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const figures: Figure[] = [];
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{"what"')) figures.push(JSON.parse(line) as Figure);
  const [code] = await ended;
  if (code !== 0) throw new Error(`The cells of ${name} ended with ${String(code)} in ${folder}.`);
  return figures;
}
