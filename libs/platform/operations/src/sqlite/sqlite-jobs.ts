import { canonical } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { SqliteFile } from '#platform/sqlite-file';
import type { Clock, Instant } from '#platform/time';
import {
  Jobs,
  type Job,
  type JobAsked,
  type JobEnd,
  type JobHeld,
  type JobPage,
  type JobProgress,
} from '../port/jobs.ts';
import { onlyCodes, onlyInstant, onlySealed } from '../port/only-codes.ts';
import type { PageAsked } from '../port/newest-first.ts';
import { pageNewestFirst } from './page-newest-first.ts';
import { jobStatements, type JobRow } from './job-statements.ts';

export class SqliteJobs extends Jobs {
  readonly #clock: Clock;
  readonly #sql: ReturnType<typeof jobStatements>;
  readonly #advance: (held: JobHeld, progress: JobProgress, part: string | null) => boolean;
  readonly #stop: (id: string) => boolean;
  readonly #putAway: (id: string) => void;

  constructor(db: SqliteFile, clock: Clock) {
    super();
    this.#clock = clock;
    this.#sql = jobStatements(db);
    this.#advance = db.transaction((held: JobHeld, progress: JobProgress, part: string | null): boolean => {
      const row = this.#sql.advance.get({ ...held, ...progress, adds: part === null ? 0 : 1 });
      if (row && part !== null) this.#sql.addPart.run(held.id, row.parts - 1, part);
      return row !== undefined;
    }).immediate;
    this.#stop = db.transaction((id: string): boolean => {
      const { changes } = this.#sql.stop.run({ id, now: clock.now() });
      if (changes > 0) this.#sql.dropParts.run(id);
      return changes > 0;
    }).immediate;
    this.#putAway = db.transaction((id: string): void => {
      this.#sql.putAway.run({ id, now: clock.now() });
      this.#sql.dropParts.run(id);
    }).immediate;
  }

  override async ask({ id, kind, owner, about, given, expiresAt }: JobAsked): Promise<Job> {
    onlyCodes({ id, kind, owner, ...about });
    for (const name of Object.keys(about)) onlyCodes({ 'name of an id': name });
    onlyInstant('expiry', expiresAt);
    const sealed = given === null ? null : canonical(onlySealed('what is given', given));
    const askedAt = this.#clock.now();
    this.#sql.ask.run({ id, kind, owner, about: canonical(about), given: sealed, askedAt, expiresAt });
    return jobOf(this.#sql.kept.get(id)!);
  }

  override async find(id: string): Promise<Job | null> {
    const row = this.#sql.find.get(id, this.#clock.now());
    return row ? jobOf(row) : null;
  }

  override async ofOwner(owner: string, page: PageAsked): Promise<JobPage> {
    return this.#page(owner, page, this.#sql.ofOwner);
  }

  override async ofKind(kind: string, page: PageAsked): Promise<JobPage> {
    return this.#page(kind, page, this.#sql.ofKind);
  }

  override async take(kind: string, fence: number): Promise<Job | null> {
    const now = this.#clock.now();
    // Looked at often: an update that finds nothing would wait for who writes all the same.
    const row = this.#sql.isAny.get({ kind, now }) && this.#sql.take.get({ kind, fence, now });
    return row ? jobOf(row) : null;
  }

  override async putBack(held: JobHeld): Promise<void> {
    this.#sql.putBack.run(held);
  }

  override async advance(held: JobHeld, progress: JobProgress, part?: SealedAt): Promise<boolean> {
    return this.#advance(held, progress, part === undefined ? null : canonical(onlySealed('part', part)));
  }

  override async finish(held: JobHeld, end: JobEnd, keepUntil: Instant): Promise<boolean> {
    const code = end.state === 'failed' ? end.code : null;
    onlyCodes({ code });
    onlyInstant('expiry', keepUntil);
    return this.#sql.finish.run({ ...held, state: end.state, code, keepUntil, now: this.#clock.now() }).changes > 0;
  }

  override async stop(id: string): Promise<boolean> {
    return this.#stop(id);
  }

  override async putAway(id: string): Promise<void> {
    this.#putAway(id);
  }

  override async part(id: string, number: number): Promise<SealedAt | null> {
    const value = this.#sql.part.get({ id, number, now: this.#clock.now() });
    return value === undefined ? null : (JSON.parse(value) as SealedAt);
  }

  override async over(limit: number): Promise<readonly string[]> {
    return this.#sql.over.all(this.#clock.now(), limit);
  }

  override async forget(ids: readonly string[]): Promise<void> {
    this.#sql.forget.run({ ids: JSON.stringify(ids), now: this.#clock.now() });
  }

  #page(of: string, page: PageAsked, sql: ReturnType<typeof jobStatements>['ofOwner']): JobPage {
    const now = this.#clock.now();
    const { rows, ...beside } = pageNewestFirst<JobRow>(page, {
      older: (than, limit) => sql.older.all({ of, now, than, limit }),
      newer: (than, limit) => sql.newer.all({ of, now, than, limit }),
      count: (upTo) => sql.count.get({ of, now, limit: upTo })!,
      placeOf: ({ number }) => number,
    });
    return { jobs: rows.map(jobOf), ...beside };
  }
}

const jobOf = ({ number: _, about, given, done, of, ...row }: JobRow): Job => ({
  ...row,
  about: JSON.parse(about) as Job['about'],
  given: given === null ? null : (JSON.parse(given) as SealedAt),
  progress: { done, of },
});
