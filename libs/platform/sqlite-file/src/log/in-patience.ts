/** Longer than any disk takes. One that has not answered for so long counts as one that failed: whoever waits is told. */
export const PATIENCE_MS = 30_000;
const ONCE_MORE_MS = 1_000;

/**
 * What the disk answers.
 * @throws what `silent` makes, where it does not answer for so long. A process that stood still itself runs its timers
 * before it hears what was answered meanwhile: so it listens once more before it says so.
 */
export function inPatience<T>(answer: Promise<T>, ms: number, silent: () => Error): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const giveUp = (): void => reject(silent());
  let patience = setTimeout(() => {
    patience = setTimeout(giveUp, Math.min(ms, ONCE_MORE_MS)).unref();
  }, ms).unref();
  answer.then(resolve, reject);
  return promise.finally(() => clearTimeout(patience));
}
