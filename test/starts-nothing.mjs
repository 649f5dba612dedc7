import processes from 'node:child_process';
import threads from 'node:worker_threads';

const STARTING = [
  [processes, ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']],
  [threads, ['Worker']],
];

export class UnitStarts extends Error {
  constructor(what) {
    super(`A unit starts no process and no thread, and this one asks for ${what}: name it ….contract.spec.ts.`);
    this.name = 'UnitStarts';
  }
}

/** From now on, through whatever door it is asked for. @returns what gives everything back */
export function startsNothing() {
  const before = STARTING.flatMap(([from, names]) => names.map((name) => [from, name, from[name]]));
  for (const [from, name] of before)
    from[name] = function () {
      throw new UnitStarts(name);
    };
  return () => before.forEach(([from, name, real]) => (from[name] = real));
}
