import type { Lease, Leases } from '../port/leases.ts';

export type HeldLease = Readonly<{ lost: AbortSignal; fence: number; release(): Promise<void> }>;

/** How long a lease lasts that is not renewed, how often it is, and for how long it is believed that another has one. */
export type LeaseTerms = Readonly<{ forMs: number; renewEveryMs: number; believedMs: number }>;

/** Where one server has the store for itself nobody waits for its leases. */
export const SOLE: LeaseTerms = { forMs: 60_000, renewEveryMs: 20_000, believedMs: 0 };

/** Where several share it, whoever dies is replaced within ten seconds, whoever asks each second. */
export const SHARED: LeaseTerms = { forMs: 7_000, renewEveryMs: 2_000, believedMs: 500 };

type Held = { lease: Lease; until: number; readonly lost: AbortController };
type Taken = Readonly<{ until: number; by: Promise<ReadonlyMap<string, string>> }>;

/** The leases of one server: held until given back, renewed together, and told of when one is lost. */
export class HeldLeases {
  readonly #leases: Leases;
  readonly #holder: string;
  readonly #terms: LeaseTerms;
  readonly #now: () => number;
  readonly #held = new Map<string, Held>();
  #taken: Taken | undefined;
  #renewing = false;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param holder who asks. Where only one server can have the store (a data folder has one owner), a name that it
   * always has: after a crash it takes its own leases up again at once.
   */
  constructor(leases: Leases, holder: string, terms = SOLE, now: () => number = () => performance.now()) {
    this.#leases = leases;
    this.#holder = holder;
    this.#terms = terms;
    this.#now = now;
  }

  /** Null while another holds it. */
  async tryHold(name: string): Promise<HeldLease | null> {
    const code = codeOf(name);
    const by = (await this.#whoHas()).get(code);
    if (by !== undefined && by !== this.#holder) return null;
    const { forMs, renewEveryMs } = this.#terms;
    const until = this.#now() + forMs;
    const lease = await this.#leases.acquire(code, this.#holder, forMs);
    // Answered after its end, another may have it.
    if (!lease || this.#now() >= until) return null;
    const held: Held = { lease, until, lost: new AbortController() };
    this.#held.set(name, held);
    this.#timer ??= setInterval(() => void this.renewAll(), renewEveryMs).unref();
    return { lost: held.lost.signal, fence: lease.fence, release: () => this.#release(name, held) };
  }

  /** What another has counts as lost, and so does what could not be renewed before it ends: another may have it then. */
  async renewAll(): Promise<void> {
    const { forMs, renewEveryMs } = this.#terms;
    const now = this.#now();
    for (const [name, held] of this.#held) if (held.until <= now + renewEveryMs / 2) this.#lose(name, held);
    if (this.#renewing || this.#held.size === 0) return;
    this.#renewing = true;
    const asked = [...this.#held];
    const leases = asked.map(([, { lease }]) => lease);
    const answered = await this.#leases.renew(leases, forMs).catch(() => null);
    this.#renewing = false;
    if (!answered) return;
    const renewed = new Map(answered.map((lease) => [lease.name, lease]));
    for (const [name, held] of asked) {
      if (this.#held.get(name) !== held) continue;
      const lease = renewed.get(held.lease.name);
      if (lease) Object.assign(held, { lease, until: now + forMs });
      else this.#lose(name, held);
    }
  }

  #lose(name: string, held: Held): void {
    this.#held.delete(name);
    held.lost.abort();
  }

  /** One question for however many leases somebody waits for. */
  #whoHas(): Taken['by'] {
    const now = this.#now();
    if (!this.#taken || this.#taken.until <= now) {
      const by = this.#leases.taken();
      this.#taken = { until: now + this.#terms.believedMs, by };
      by.catch(() => (this.#taken = undefined));
    }
    return this.#taken.by;
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
