import { canonical } from '#platform/event-sourcing';
import type { EngineCollection } from '#platform/mongo-engine';
import type { SealedAt } from '#platform/privacy';
import type { Clock, Instant } from '#platform/time';
import { onlyCodes, onlyInstant, onlySealed } from '../port/only-codes.ts';
import { type Session, Sessions } from '../port/sessions.ts';

export type SessionRow = Omit<Session, 'kept' | 'id'> & Readonly<{ _id: string; kept: string | null }>;

/**
 * The idle end is never past the end, so that one comparison says whether a session runs. What is ended is ended from its
 * start: a clock that is set back a little must not bring it back.
 */
export class MongoSessions extends Sessions {
  readonly #rows: EngineCollection<SessionRow>;
  readonly #clock: Clock;

  constructor(rows: EngineCollection<SessionRow>, clock: Clock) {
    super();
    this.#rows = rows;
    this.#clock = clock;
  }

  override async start({ id, person, startedAt, idleEndsAt, endsAt, kept }: Session): Promise<void> {
    onlyCodes({ id, person });
    for (const [name, at] of Object.entries({ startedAt, idleEndsAt, endsAt })) onlyInstant(name, at);
    const idle = earlier(idleEndsAt, endsAt);
    await this.#rows.insert({ _id: id, person, startedAt, idleEndsAt: idle, endsAt, kept: textOf(kept) });
  }

  override async find(id: string): Promise<Session | null> {
    return sessionOf(await this.#rows.findOne(this.#running(id)));
  }

  override async prolong(id: string, idleEndsAt: Instant): Promise<Session | null> {
    onlyInstant('idle end', idleEndsAt);
    const running = await this.#rows.findOne(this.#running(id));
    if (!running) return null;
    // The end of a session never changes.
    const later = { $max: { idleEndsAt: earlier(idleEndsAt, running.endsAt) } };
    return sessionOf(await this.#rows.change(this.#running(id), later));
  }

  override async keep(id: string, kept: SealedAt | null): Promise<boolean> {
    return (await this.#rows.update(this.#running(id), { $set: { kept: textOf(kept) } })).matched > 0;
  }

  override async end(id: string): Promise<void> {
    await this.#rows.change(this.#running(id), ENDED);
  }

  override async endAllOf(person: string): Promise<number> {
    return this.#rows.updateAll({ person, idleEndsAt: { $gt: this.#clock.now() } }, ENDED);
  }

  override async over(limit: number): Promise<readonly string[]> {
    const over = { idleEndsAt: { $lte: this.#clock.now() } };
    return (await this.#rows.find(over, { sort: { _id: 1 }, limit, fields: ['_id'] })).map(({ _id }) => _id);
  }

  override async forget(ids: readonly string[]): Promise<void> {
    await this.#rows.remove({ _id: { $in: [...ids] }, idleEndsAt: { $lte: this.#clock.now() } });
  }

  #running = (_id: string) => ({ _id, idleEndsAt: { $gt: this.#clock.now() } });
}

const ENDED = [{ $set: { idleEndsAt: '$startedAt' } }];

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

const textOf = (kept: SealedAt | null): string | null =>
  kept === null ? null : canonical(onlySealed('what is kept', kept));

const sessionOf = (row: SessionRow | null | undefined): Session | null => {
  if (!row) return null;
  const { _id: id, kept, ...rest } = row;
  return { id, ...rest, kept: kept === null ? null : (JSON.parse(kept) as SealedAt) };
};
