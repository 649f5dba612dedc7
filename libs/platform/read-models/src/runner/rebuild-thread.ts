import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Notice } from './terms-of-reading.ts';

/** A generation that is being built, by the name of its view. */
export type Build = Readonly<{ view: string; generation: number }>;

/**
 * Takes generations that are not live towards the head, outside the projector's own turns. Ends early when the signal
 * aborts; what it leaves out the projector does.
 */
export type Rebuild = (
  builds: readonly Build[],
  signal: AbortSignal,
  report: (notice: Notice) => void,
) => Promise<void>;

/**
 * Rebuilds in a thread, so that a long replay holds up no request. `entry` is a module of the composition root that
 * opens adapters of its own and calls `workOnRebuild`.
 */
export const rebuildInThread =
  (entry: URL, options: WorkerOptions = {}): Rebuild =>
  async (builds, signal, report) => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const worker = new Worker(entry, { ...options, workerData: { ...(options.workerData as object), builds } });
    const stop = () => worker.postMessage('stop');
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    worker.on('message', report);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error('The rebuilding thread failed.')),
    );
    await promise.finally(() => signal.removeEventListener('abort', stop));
  };
