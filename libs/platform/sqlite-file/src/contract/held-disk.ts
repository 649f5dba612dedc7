import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Disk } from '../index.ts';

/** What could go on without the disk has gone on. */
export const aTurn = async (): Promise<void> => void (await nextTurn());

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
    while (this.#flushes.length < count) await nextTurn();
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
