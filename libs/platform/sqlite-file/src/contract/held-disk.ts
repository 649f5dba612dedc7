import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Disk } from '../index.ts';

/** What could go on without the disk has gone on. */
export const aTurn = async (): Promise<void> => void (await nextTurn());

/** Nothing comes any more: a test that waits on would turn the loop for ever, past its own end. */
const PATIENCE_MS = 20_000;

/** A disk whose flushes, from `hold` on, each end when it is let go, or fail. */
export class HeldDisk implements Required<Pick<Disk, 'flush'>> {
  readonly #flushes: PromiseWithResolvers<undefined>[] = [];
  #held = false;

  flush = async (): Promise<void> => {
    const one = Promise.withResolvers<undefined>();
    this.#flushes.push(one);
    if (this.#held) await one.promise;
  };

  /** Flushes are counted from here on. */
  hold(): void {
    this.#flushes.length = 0;
    this.#held = true;
  }

  get begun(): number {
    return this.#flushes.length;
  }

  /** Resolves when so many were begun, and whoever could have gone on has. */
  async reaches(count: number): Promise<void> {
    const since = performance.now();
    while (this.#flushes.length < count) {
      await nextTurn();
      if (performance.now() - since > PATIENCE_MS)
        throw new Error(`Only ${this.begun} of ${count} flushes were begun.`);
    }
    await nextTurn();
  }

  letGo(number: number): void {
    this.#flushes[number]!.resolve(undefined);
  }

  fail(number: number): void {
    this.#flushes[number]!.reject(Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' }));
  }

  /** All there are and will be. */
  letAllGo(): void {
    this.#held = false;
    for (const each of this.#flushes) each.resolve(undefined);
  }
}
