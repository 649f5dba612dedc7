import { randomUUID } from 'node:crypto';
import { KeyEnded } from '#platform/keys';
import { Erased, recordKey, type SealedAt, type Sealer } from '#platform/privacy';
import type { Clock, Instant } from '#platform/time';
import type { FilledIn, FilledInForm } from '../port/filled-in.ts';
import type { Sessions } from '../port/sessions.ts';
import { sessionKey } from '../sealed-sessions/sealed-sessions.ts';

/** In whose session which form was filled in, and whom it is about, where that is a child. */
export type FillingIn = Readonly<{ session: string; form: string; childId: string | null }>;

const HOUR_MS = 60 * 60 * 1000;
/** Of one session: whoever mistypes more forms than this within an hour goes back to none of the first. */
const MOST = 30;
const MOST_BYTES = 256 * 1024;

/** What a child’s key closes first, where it is about one. */
type Inside = Readonly<{ sealed: SealedAt }> | Readonly<{ plain: unknown }>;

/**
 * What was filled in, sealed under the key that its session’s day shares, for an hour: a key for each would leave a line in
 * the destruction list, for ever, at every slip of the keyboard. What is about a child is sealed for that child besides, so
 * that it ends with the child’s other words.
 */
export class SealedFilledIn {
  readonly #sessions: Pick<Sessions, 'find'>;
  readonly #filledIn: FilledIn;
  readonly #sealer: Sealer;
  readonly #clock: Clock;

  constructor(stores: Readonly<{ sessions: Sessions; filledIn: FilledIn }>, sealer: Sealer, clock: Clock) {
    this.#sessions = stores.sessions;
    this.#filledIn = stores.filledIn;
    this.#sealer = sealer;
    this.#clock = clock;
  }

  /** @returns by what it is found; null where it is not kept: its session is over, its child’s data ended, or it is too much */
  async keep({ session, form, childId }: FillingIn, filled: unknown): Promise<string | null> {
    const text = JSON.stringify(filled);
    if (Buffer.byteLength(text) > MOST_BYTES) return null;
    const value: unknown = JSON.parse(text);
    const running = await this.#sessions.find(session);
    if (!running) return null;
    const [id, keptAt] = [randomUUID(), this.#clock.now()];
    const at = { stream: `filled-in-${session}`, eventId: id, field: form };
    try {
      const inside: Inside = childId === null ? { plain: value } : { sealed: await this.#ofChild(childId, at, value) };
      const sealed = await this.#sealer.seal({ ...at, value: inside, key: sessionKey(running.startedAt) });
      const head = { id, session, person: running.person, form, keptAt, expiresAt: later(keptAt) };
      await this.#filledIn.keep({ ...head, value: { ...sealed, at } }, MOST);
      return id;
    } catch (error) {
      if (error instanceof KeyEnded) return null;
      throw error;
    }
  }

  /** Null to everybody but the session in which it was filled in, and of any other form. */
  async open(id: string, { session, form }: Omit<FillingIn, 'childId'>): Promise<unknown> {
    const found = await this.#filledIn.find(id);
    return found?.session === session && found.form === form ? this.#opened(found) : null;
  }

  /** The last that waits of any of these forms. */
  async last(session: string, forms: readonly string[]): Promise<unknown> {
    const found = await this.#filledIn.last(session, forms);
    return found && this.#opened(found);
  }

  end = (session: string, forms: readonly string[]): Promise<void> => this.#filledIn.end(session, forms);

  async #ofChild(childId: string, { stream, eventId, field }: SealedAt['at'], value: unknown): Promise<SealedAt> {
    const at = { stream, eventId, field: `${field}-of-child` };
    return { ...(await this.#sealer.seal({ ...at, value, key: recordKey(childId) })), at };
  }

  async #opened({ id, session, form, value }: FilledInForm): Promise<unknown> {
    // Where it stands is what it was sealed for: moved to another session or form it does not open.
    const at = { stream: `filled-in-${session}`, eventId: id, field: form };
    const inside = await this.#sealer.openOne({ ...value, at } as SealedAt<Inside>);
    if (inside instanceof Erased) return null;
    if ('plain' in inside) return inside.plain;
    const opened: unknown = await this.#sealer.openOne(inside.sealed);
    return opened instanceof Erased ? null : opened;
  }
}

const later = (now: Instant): Instant => new Date(Date.parse(now) + HOUR_MS).toISOString() as Instant;
