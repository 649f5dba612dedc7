import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The machine in one line, with what else it was doing: a figure without it says little. */
export function machine(): string {
  const [{ model } = { model: 'unknown' }] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${model.trim()}, ${availableParallelism()} cores, ${memory}, node ${process.version}`;
}

export const load = (): string =>
  loadavg()
    .map((each) => each.toFixed(2))
    .join(' ');

/** Of the sources in a folder. */
export function commitOf(folder: string): string {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'libs', 'apps') ? ' and what is not committed' : ''}`;
}
