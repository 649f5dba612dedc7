import { watchedLoop } from './watched-loop.ts';

/** What each server of the benches tells whoever started it. */
type Answers = Readonly<{
  address: string;
  settle?: () => Promise<void>;
  setClock?: (moment: string | null) => void;
  stop: () => Promise<void>;
  /** What it took to load the code, in ms of CPU. */
  loadedMs?: number;
}>;

export function answer({ address, settle, setClock, stop, loadedMs = 0 }: Answers): void {
  const tell = (told: object) => process.send!(told);
  const loop = watchedLoop();
  process.on('message', (asked: string) => {
    void (async () => {
      if (asked === 'stop') {
        await stop();
        process.exit(0);
      }
      // Before it settles, which is not what was asked of it.
      const held = loop.held();
      await settle?.();
      if (asked === 'watch') loop.watch();
      if (asked === 'release') setClock?.(null);
      if (asked.startsWith('set ')) setClock?.(asked.slice(4));
      const { user, system } = process.cpuUsage();
      const rssMiB = process.memoryUsage().rss / 2 ** 20;
      tell({ cpuMs: (user + system) / 1000, loadedMs, rssMiB, ...held });
    })();
  });
  process.on('disconnect', () => process.exit(1));
  tell({ address });
}
