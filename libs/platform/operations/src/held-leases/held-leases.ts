import type { Lease, Leases } from '../port/leases.ts';

export type HeldLease = Readonly<{ lost: AbortSignal; fence: number; release(): Promise<void> }>;

type Held = { lease: Lease; readonly lost: AbortController };

const FOR_MS = 60_000;
const RENEW_EVERY_MS = 20_000;

/** The leases of one server: held until given back, renewed together, and told of when one is lost. */
export class HeldLeases {
  readonly #leases: Leases;
  readonly #holder: string;
  readonly #held = new Map<string, Held>();
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param holder who asks. Where only one server can have the store (a data folder has one owner), a name that it
   * always has: after a crash it takes its own leases up again at once.
   */
  constructor(leases: Leases, holder: string) {
    this.#leases = leases;
    this.#holder = holder;
  }

  /** Null while another holds it. */
  async tryHold(name: string): Promise<HeldLease | null> {
    const lease = await this.#leases.acquire(codeOf(name), this.#holder, FOR_MS);
    if (!lease) return null;
    const held: Held = { lease, lost: new AbortController() };
    this.#held.set(name, held);
    this.#timer ??= setInterval(() => void this.renewAll(), RENEW_EVERY_MS).unref();
    return { lost: held.lost.signal, fence: lease.fence, release: () => this.#release(name, held) };
  }

  /** What cannot be renewed counts as lost: another server may have it already. */
  async renewAll(): Promise<void> {
    for (const [name, held] of this.#held) {
      const renewed = await this.#leases.renew(held.lease, FOR_MS).catch(() => null);
      if (this.#held.get(name) !== held) continue;
      if (renewed) held.lease = renewed;
      else {
        this.#held.delete(name);
        held.lost.abort();
      }
    }
  }

  async #release(name: string, held: Held): Promise<void> {
    if (this.#held.get(name) === held) this.#held.delete(name);
    if (this.#held.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    if (!held.lost.signal.aborted) await this.#leases.release(held.lease);
  }
}

/** An `@` is in no code: it would let addresses of people in. A view's name has one before its version. */
const codeOf = (name: string): string => name.replaceAll('@', '#');
