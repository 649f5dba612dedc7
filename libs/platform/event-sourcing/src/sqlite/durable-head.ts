import type { FlushElsewhere } from '#platform/sqlite-file';

/**
 * Up to where the events are on the disk. Beyond it nobody is shown anything, whoever committed it: a power cut would take
 * it back from under a view that had seen it.
 */
export class DurableHead {
  readonly #committed: () => number;
  readonly #disk: Pick<FlushElsewhere, 'flush'>;
  #position: number;
  #underWay: Readonly<{ upTo: number; flushed: Promise<void> }> | undefined;

  /** @param committed the last position that is committed; all there is now is on the disk */
  constructor(committed: () => number, disk: Pick<FlushElsewhere, 'flush'>) {
    this.#committed = committed;
    this.#disk = disk;
    this.#position = committed();
  }

  get position(): number {
    return this.#position;
  }

  /** Resolves when all that is committed now is on the disk. @throws NotFlushed */
  reachCommitted(): Promise<void> {
    const upTo = this.#committed();
    if (upTo <= this.#position) return Promise.resolve();
    if (this.#underWay && this.#underWay.upTo >= upTo) return this.#underWay.flushed;
    const flushed = this.#disk.flush().then(() => {
      this.#position = Math.max(this.#position, upTo);
    });
    this.#underWay = { upTo, flushed };
    return flushed;
  }

  /** The position after that, or the one that was reached before the disk failed. */
  async reached(): Promise<number> {
    await this.reachCommitted().catch(() => undefined);
    return this.#position;
  }
}
