import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { HERE, type HeldLease, type HeldLeases } from '#platform/operations';

const ASK_EVERY_MS = 1000;
/** More than there are at once: their names are used again, so that no server leaves one behind. */
const MOST_SERVERS = 64;

/** Says by a lease of its own that a server is here, also of one that does nothing unasked. */
export class HereByLease {
  readonly #leases: Pick<HeldLeases, 'tryHold'>;
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;

  private constructor(leases: Pick<HeldLeases, 'tryHold'>, first: HeldLease | null) {
    this.#leases = leases;
    this.#running = this.#keep(first);
  }

  /** When it answers it is said. */
  static async said(leases: Pick<HeldLeases, 'tryHold'>): Promise<HereByLease> {
    return new HereByLease(leases, await firstFree(leases));
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #keep(first: HeldLease | null): Promise<void> {
    const { signal } = this.#stop;
    for (let lease = first; ; lease = await firstFree(this.#leases).catch(() => null)) {
      const over = lease ? AbortSignal.any([signal, lease.lost]) : signal;
      if (!lease) await delay(ASK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      else if (!over.aborted) await once(over, 'abort');
      await lease?.release().catch(() => undefined);
      // Asked here: another one taken on the way out would be left behind.
      if (signal.aborted) return;
    }
  }
}

async function firstFree(leases: Pick<HeldLeases, 'tryHold'>): Promise<HeldLease | null> {
  for (let n = 1; n <= MOST_SERVERS; n++) {
    const lease = await leases.tryHold(`${HERE}:${n}`);
    if (lease) return lease;
  }
  return null;
}
