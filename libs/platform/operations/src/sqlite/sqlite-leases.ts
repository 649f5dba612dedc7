import type { SqliteFile } from '#platform/sqlite-file';
import { addMilliseconds, type Clock, type Instant } from '#platform/time';
import { onlyCodes } from '../port/only-codes.ts';
import { type Lease, Leases } from '../port/leases.ts';

/** One statement each, so that no two processes can come between reading and writing. */
export class SqliteLeases extends Leases {
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof statements>;
  /** One commit for all, however many there are. */
  readonly #renew: (leases: readonly Lease[], span: Omit<Span, 'name' | 'holder'>) => readonly Lease[];

  constructor(db: SqliteFile, clock: Clock) {
    super();
    this.#clock = clock;
    const sql = statements(db);
    this.#sql = sql;
    this.#renew = db.transaction((leases: readonly Lease[], span: Omit<Span, 'name' | 'holder'>) =>
      leases.flatMap(({ name, holder, fence }) => sql.renew.get({ name, holder, fence, ...span }) ?? []),
    );
  }

  override async acquire(name: string, holder: string, forMs: number): Promise<Lease | null> {
    onlyCodes({ name, holder });
    return this.#sql.acquire.get({ name, holder, ...this.#span(forMs) }) ?? null;
  }

  override async renew(leases: readonly Lease[], forMs: number): Promise<readonly Lease[]> {
    return this.#renew(leases, this.#span(forMs));
  }

  override async release({ name, holder, fence }: Lease): Promise<void> {
    this.#sql.release.run({ name, holder, fence, now: this.#clock.now() });
  }

  override async taken(): Promise<ReadonlyMap<string, string>> {
    return new Map(this.#sql.taken.all({ now: this.#clock.now() }).map(({ name, holder }) => [name, holder]));
  }

  #span(forMs: number): Readonly<{ now: Instant; expiresAt: Instant }> {
    const now = this.#clock.now();
    return { now, expiresAt: addMilliseconds(now, forMs) };
  }
}

type Span = Readonly<{ name: string; holder: string; now: Instant; expiresAt: Instant }>;

function statements(db: SqliteFile) {
  const answer = 'returning name, holder, fence, expires_at as expiresAt';
  return {
    acquire: db.prepare<Span, Lease>(
      `insert into leases (name, holder, fence, expires_at) values (@name, @holder, 1, @expiresAt)
       on conflict do update set holder = @holder, expires_at = @expiresAt, fence = fence + (expires_at <= @now)
         where expires_at <= @now or holder = @holder
       ${answer}`,
    ),
    renew: db.prepare<Span & { fence: number }, Lease>(
      `update leases set expires_at = @expiresAt
       where name = @name and holder = @holder and fence = @fence and expires_at > @now ${answer}`,
    ),
    taken: db.prepare<{ now: Instant }, Pick<Lease, 'name' | 'holder'>>(
      'select name, holder from leases where expires_at > @now',
    ),
    release: db.prepare<Omit<Span, 'expiresAt'> & { fence: number }>(
      `update leases set expires_at = @now
       where name = @name and holder = @holder and fence = @fence and expires_at > @now`,
    ),
  };
}
