import { monitorEventLoopDelay } from 'node:perf_hooks';

/** For how long the loop stood still at most: by the clock, in which other processes have their share, and by its own work. */
export type HeldLoop = Readonly<{ loopMs: number; loopCpuMs: number }>;

/** Watched from the first `watch` on, and from then on anew at each. */
export function watchedLoop(): Readonly<{ watch: () => void; held: () => HeldLoop }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const cpu = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, most] = [0, 0];
  let ticking: NodeJS.Timeout | undefined;
  const look = () => {
    const now = cpu();
    most = Math.max(most, now - last);
    last = now;
  };
  return {
    watch() {
      delay.reset();
      delay.enable();
      [last, most] = [cpu(), 0];
      ticking ??= setInterval(look, 1);
    },
    held: () => ({ loopMs: delay.max / 1e6, loopCpuMs: most }),
  };
}
