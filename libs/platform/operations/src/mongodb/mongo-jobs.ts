import { canonical } from '#platform/event-sourcing';
import type { EngineCollection, MongoEngine } from '#platform/mongo-engine';
import type { SealedAt } from '#platform/privacy';
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
import type { PageAsked } from '../port/newest-first.ts';
import { onlyCodes, onlyInstant, onlySealed } from '../port/only-codes.ts';
import { NewestFirst } from './pages-newest-first.ts';

export type JobRow = Omit<Job, 'id' | 'about' | 'given' | 'progress'> &
  Readonly<{ _id: string; number: number; about: string; given: string | null; fence: number } & JobProgress>;
export type JobPartRow = Readonly<{ _id: string; job: string; number: number; value: string }>;

export const JOBS = 'jobs';
const OPEN = ['waiting', 'running'] as const;

export class MongoJobs extends Jobs {
  readonly #engine: MongoEngine;
  readonly #rows: EngineCollection<JobRow>;
  readonly #parts: EngineCollection<JobPartRow>;
  readonly #clock: Clock;
  readonly #newestFirst: NewestFirst<JobRow>;

  constructor(engine: MongoEngine, rows: EngineCollection<JobRow>, parts: EngineCollection<JobPartRow>, clock: Clock) {
    super();
    this.#engine = engine;
    this.#rows = rows;
    this.#parts = parts;
    this.#clock = clock;
    this.#newestFirst = new NewestFirst(rows, 'number');
  }

  override async ask({ id, kind, owner, about, given, expiresAt }: JobAsked): Promise<Job> {
    onlyCodes({ id, kind, owner, ...about });
    for (const name of Object.keys(about)) onlyCodes({ 'name of an id': name });
    onlyInstant('expiry', expiresAt);
    const sealed = given === null ? null : canonical(onlySealed('what is given', given));
    const number = await this.#engine.nextNumber(JOBS);
    await this.#rows.insert({
      ...{
        _id: id,
        number,
        kind,
        owner,
        about: canonical(about),
        given: sealed,
        askedAt: this.#clock.now(),
        expiresAt,
      },
      ...{ state: 'waiting', endedAt: null, tries: 0, fence: 0, done: 0, of: null, parts: 0, code: null },
    });
    return jobOf((await this.#rows.findOne({ _id: id }))!);
  }

  override async find(id: string): Promise<Job | null> {
    const row = await this.#rows.findOne({ _id: id, ...this.#unexpired() });
    return row ? jobOf(row) : null;
  }

  override async ofOwner(owner: string, page: PageAsked): Promise<JobPage> {
    return this.#page({ owner }, page);
  }

  override async ofKind(kind: string, page: PageAsked): Promise<JobPage> {
    return this.#page({ kind }, page);
  }

  override async take(kind: string, fence: number): Promise<Job | null> {
    const row = await this.#rows.change(
      { kind, state: { $in: [...OPEN] }, ...this.#unexpired() },
      { $set: { state: 'running', fence }, $inc: { tries: 1 } },
      { sort: { number: 1 } },
    );
    return row && jobOf(row);
  }

  override async putBack(held: JobHeld): Promise<void> {
    await this.#rows.update(inHands(held), { $set: { state: 'waiting' }, $inc: { tries: -1 } });
  }

  override async advance(held: JobHeld, progress: JobProgress, part?: SealedAt): Promise<boolean> {
    const { done, of } = progress;
    if (part === undefined) return (await this.#rows.update(inHands(held), { $set: { done, of } })).matched > 0;
    const value = canonical(onlySealed('part', part));
    return this.#engine.transact(async (session) => {
      const row = await this.#rows.change(inHands(held), { $set: { done, of }, $inc: { parts: 1 } }, { session });
      if (!row) return false;
      const number = row.parts - 1;
      await this.#parts.insert({ _id: partId(held.id, number), job: held.id, number, value }, { session });
      return true;
    });
  }

  override async finish(held: JobHeld, end: JobEnd, keepUntil: Instant): Promise<boolean> {
    const code = end.state === 'failed' ? end.code : null;
    onlyCodes({ code });
    onlyInstant('expiry', keepUntil);
    const ended = { $set: { state: end.state, code, endedAt: this.#clock.now() }, $max: { expiresAt: keepUntil } };
    return (await this.#rows.update(inHands(held), ended)).matched > 0;
  }

  override async stop(id: string): Promise<boolean> {
    const open = { _id: id, state: { $in: [...OPEN] }, ...this.#unexpired() };
    const endedAt = this.#clock.now();
    return this.#engine.transact(async (session) => {
      const { matched } = await this.#rows.update(open, { $set: { state: 'stopped', endedAt, parts: 0 } }, { session });
      if (matched > 0) await this.#parts.remove({ job: id }, { session });
      return matched > 0;
    });
  }

  override async putAway(id: string): Promise<void> {
    const kept = { _id: id, ...this.#unexpired() };
    const expiresAt = this.#clock.now();
    await this.#engine.transact(async (session) => {
      const isOpen = { ...kept, state: { $in: [...OPEN] } };
      await this.#rows.update(isOpen, { $set: { state: 'stopped' } }, { session });
      await this.#rows.update(kept, { $set: { expiresAt, parts: 0 } }, { session });
      await this.#parts.remove({ job: id }, { session });
    });
  }

  override async part(id: string, number: number): Promise<SealedAt | null> {
    if ((await this.find(id)) === null) return null;
    const row = await this.#parts.findOne({ _id: partId(id, number) });
    return row ? (JSON.parse(row.value) as SealedAt) : null;
  }

  override async over(limit: number): Promise<readonly string[]> {
    const over = { expiresAt: { $lte: this.#clock.now() } };
    return (await this.#rows.find(over, { sort: { _id: 1 }, limit, fields: ['_id'] })).map(({ _id }) => _id);
  }

  override async forget(ids: readonly string[]): Promise<void> {
    const over = { _id: { $in: [...ids] }, expiresAt: { $lte: this.#clock.now() } };
    await this.#engine.transact(async (session) => {
      const gone = (await this.#rows.find(over, { session, fields: ['_id'] })).map(({ _id }) => _id);
      await this.#parts.remove({ job: { $in: gone } }, { session });
      await this.#rows.remove({ _id: { $in: gone } }, { session });
    });
  }

  async #page(of: Readonly<{ owner: string }> | Readonly<{ kind: string }>, page: PageAsked): Promise<JobPage> {
    const { rows, ...beside } = await this.#newestFirst.page({ ...of, ...this.#unexpired() }, page);
    return { jobs: rows.map(jobOf), ...beside };
  }

  #unexpired = () => ({ expiresAt: { $gt: this.#clock.now() } });
}

const partId = (job: string, number: number): string => `${job} ${number}`;

/** True of a job in one’s own hands. */
const inHands = ({ id, fence }: JobHeld) => ({ _id: id, state: 'running', fence }) as const;

function jobOf({ _id: id, number: _, fence: __, about, given, done, of, ...row }: JobRow): Job {
  return {
    ...{ id, ...row, about: JSON.parse(about) as Job['about'] },
    given: given === null ? null : (JSON.parse(given) as SealedAt),
    progress: { done, of },
  };
}
