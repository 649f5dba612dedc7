import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { JobOutcome, Performer } from '../runner/do-job.ts';

/**
 * In a thread of its own, so that no request waits for what a job computes. `entry` is a module of the composition root
 * that opens adapters of its own and calls `workOnJob`.
 */
export const inThread =
  (entry: URL, options: () => WorkerOptions = () => ({})): Performer =>
  async (taken, signal) => {
    const given = options();
    const worker = new Worker(entry, { ...given, workerData: { ...(given.workerData as object), taken } });
    const { promise, resolve, reject } = Promise.withResolvers<JobOutcome>();
    const stop = () => worker.postMessage('stop');
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended before its job did.')));
    return promise.finally(() => {
      signal.removeEventListener('abort', stop);
      return worker.terminate();
    });
  };
