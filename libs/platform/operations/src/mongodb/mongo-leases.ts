import type { Document } from 'mongodb';
import type { EngineCollection } from '#platform/mongo-engine';
import type { Instant } from '#platform/time';
import { onlyCodes } from '../port/only-codes.ts';
import { type Lease, Leases } from '../port/leases.ts';

export type LeaseRow = Readonly<{ _id: string; holder: string; fence: number; expiresAt: Date }>;

/** The instant at which the server works: its own, whatever the clocks of those who ask say. */
export type EngineTime = () => '$$NOW' | Date;

const NEVER = new Date(0);

/** One command each, computed where the lease is kept and by the clock there. */
export class MongoLeases extends Leases {
  readonly #rows: EngineCollection<LeaseRow>;
  readonly #now: EngineTime;

  constructor(rows: EngineCollection<LeaseRow>, now: EngineTime) {
    super();
    this.#rows = rows;
    this.#now = now;
  }

  override async acquire(name: string, holder: string, forMs: number): Promise<Lease | null> {
    onlyCodes({ name, holder });
    const now = this.#now();
    const isOver = { $lte: ['$expiresAt', now] };
    const isOurs = { $or: [isOver, { $eq: ['$holder', { $literal: holder }] }] };
    const taken = {
      fence: { $cond: [isOver, { $add: ['$fence', 1] }, '$fence'] },
      holder: { $cond: [isOurs, { $literal: holder }, '$holder'] },
      expiresAt: { $cond: [isOurs, { $add: [now, forMs] }, '$expiresAt'] },
    };
    const ask = () => this.#rows.change({ _id: name }, [{ $set: taken }]);
    const kept = (await ask()) ?? (await this.#begun(name).then(ask));
    return kept?.holder === holder ? leaseOf(kept) : null;
  }

  override async renew(leases: readonly Lease[], forMs: number): Promise<readonly Lease[]> {
    if (leases.length === 0) return [];
    const now = this.#now();
    const held = {
      $or: leases.map(({ name, holder, fence }) => ({ _id: name, holder, fence })),
      $expr: { $gt: ['$expiresAt', now] },
    };
    await this.#rows.updateAll(held, later({ $add: [now, forMs] }));
    return (await this.#rows.find(held)).map(leaseOf);
  }

  override async taken(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#rows.find({ $expr: { $gt: ['$expiresAt', this.#now()] } });
    return new Map(rows.map(({ _id, holder }) => [_id, holder]));
  }

  override async release({ name, holder, fence }: Lease): Promise<void> {
    const now = this.#now();
    await this.#rows.change(this.#held({ name, holder, fence }, now), later(now));
  }

  /** Nobody’s at first: of several who begin and take it in one go not every engine gives it to one alone. */
  async #begun(_id: string): Promise<void> {
    await this.#rows.insert({ _id, holder: '', fence: 0, expiresAt: NEVER });
  }

  #held({ name, holder, fence }: Pick<Lease, 'name' | 'holder' | 'fence'>, now: unknown): Document {
    return { _id: name, holder, fence, $expr: { $gt: ['$expiresAt', now] } };
  }
}

const later = (expiresAt: unknown): Document[] => [{ $set: { expiresAt } }];

const leaseOf = ({ _id: name, holder, fence, expiresAt }: LeaseRow): Lease => ({
  ...{ name, holder, fence },
  expiresAt: expiresAt.toISOString() as Instant,
});
