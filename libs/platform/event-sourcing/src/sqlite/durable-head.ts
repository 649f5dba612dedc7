import { type FlushElsewhere, NotFlushed } from '#platform/sqlite-file';

/**
 * Up to where the events are on the disk. Beyond it nobody is shown anything, whoever committed it: a power cut would take
 * it back from under a view that had seen it.
 */
export class DurableHead {
  readonly #committed: () => number;
  readonly #disk: Pick<FlushElsewhere, 'flush'>;
  #position: number;
  #underWay: Readonly<{ upTo: number; flushed: Promise<void> }> | undefined;

  /**
   * @param committed the last position that is committed
   * @param flushed the one that was, before the file was last flushed
   */
  constructor(committed: () => number, disk: Pick<FlushElsewhere, 'flush'>, flushed: number) {
    this.#committed = committed;
    this.#disk = disk;
    this.#position = flushed;
  }

  get position(): number {
    return this.#position;
  }

  /** Resolves when all that is committed now is on the disk. @throws NotFlushed, or what keeps the file from being read */
  async reachCommitted(): Promise<void> {
    await this.reach(this.#committed());
  }

  /** Resolves when what was committed up to this position is on the disk; nothing is read for that. @throws NotFlushed */
  reach(upTo: number): Promise<void> {
    if (upTo <= this.#position) return Promise.resolve();
    if (this.#underWay && this.#underWay.upTo >= upTo) return this.#underWay.flushed;
    const flushed = this.#disk.flush().then(() => {
      this.#position = Math.max(this.#position, upTo);
    });
    this.#underWay = { upTo, flushed };
    return flushed;
  }

  /** The position after that, or the one that was reached before the disk failed. @throws what keeps the file from being read */
  async reached(): Promise<number> {
    await this.reachCommitted().catch((error: unknown) => {
      if (!(error instanceof NotFlushed)) throw error;
    });
    return this.#position;
  }
}
