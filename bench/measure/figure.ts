/** What is measured beside what: the product, the limit that the driver sets, and the nearest peer. */
export type Subject = 'throughline' | 'better-sqlite3' | 'emmett-sqlite';

/** One measurement: of how many operations, in how much time, and what else it showed. */
export type Figure = Readonly<{
  what: string;
  subject: Subject;
  operations: number;
  wallMs: number;
  cpuMs: number;
  /** Further numbers of the same run, by their unit's name: a percentile, a size. */
  more?: Readonly<Record<string, number>>;
}>;

export type Measured = Pick<Figure, 'wallMs' | 'cpuMs'>;

/** Wall time, and the time of all cores that this process took for it, threads included. */
export async function timed(work: () => unknown): Promise<Measured> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000 };
}

/** One group of measurements that share what they set up. `emit` takes each figure as it is known. */
export type Cells = (emit: (figure: Figure) => void) => Promise<void>;
