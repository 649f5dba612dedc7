import { KeyMissing, type KeyOwner, type Keys } from '#platform/keys';
import { Erased, type Sealer } from '#platform/privacy';
import type { Instant } from '#platform/time';
import type { FilledIn } from '../port/filled-in.ts';
import type { Session, Sessions } from '../port/sessions.ts';
import type { Settings } from '../port/settings.ts';

/** A session as whoever acts by it is read from it. */
export type OpenedSession = Readonly<{ session: Session; kept: unknown }>;

const DAY_MS = 24 * 60 * 60 * 1000;
/** No session runs longer, so that a day's key may end. */
export const LONGEST_SESSION_MS = DAY_MS;

/** Up to which day the keys have been ended. */
const ENDED = 'session-keys-ended-up-to';

/**
 * Sessions with what is kept of them sealed. All that began on one day (of UTC) share a key, which ends when the last of
 * them can be no more: a key for each would leave a line in the destruction list, for ever, at every sign-in.
 */
export class SealedSessions {
  readonly #sessions: Sessions;
  readonly #filledIn: FilledIn;
  readonly #settings: Settings;
  readonly #keys: Keys;
  readonly #sealer: Sealer;

  constructor(
    stores: Readonly<{ sessions: Sessions; filledIn: FilledIn; settings: Settings }>,
    keys: Keys,
    sealer: Sealer,
  ) {
    this.#sessions = stores.sessions;
    this.#filledIn = stores.filledIn;
    this.#settings = stores.settings;
    this.#keys = keys;
    this.#sealer = sealer;
  }

  /** Durable when it answers. @throws NotSealable @throws NotACode */
  async start(session: Omit<Session, 'kept'>, kept: unknown): Promise<void> {
    const at = { stream: `session-${session.id}`, eventId: session.id, field: 'kept' };
    const sealed = await this.#sealer.seal({ ...at, value: kept, key: sessionKey(session.startedAt) });
    await this.#sessions.start({ ...session, kept: { ...sealed, at } });
  }

  /** Null when it is over, or never was. */
  async open(id: string): Promise<OpenedSession | null> {
    const session = await this.#sessions.find(id);
    if (session?.kept == null) return null;
    const kept: unknown = await this.#sealer.openOne(session.kept);
    return kept instanceof Erased ? null : { session, kept };
  }

  prolong = (id: string, idleEndsAt: Instant): Promise<Session | null> => this.#sessions.prolong(id, idleEndsAt);

  /** What was filled in during it goes with it. */
  async end(id: string): Promise<void> {
    await this.#sessions.end(id);
    await this.#filledIn.endAllOfSession(id);
  }

  async endAllOf(person: string): Promise<number> {
    const ended = await this.#sessions.endAllOf(person);
    await this.#filledIn.endAllOfPerson(person);
    return ended;
  }

  /** Forgets those that are over, and what was filled in and has waited long enough; then ends the keys of the days of which none can be left. @returns how many it forgot */
  async endExpired(now: Instant): Promise<number> {
    await this.#filledIn.forgetOver();
    let forgotten = 0;
    for (let over: readonly string[]; (over = await this.#sessions.over(100)).length > 0; forgotten += over.length)
      await this.#sessions.forget(over);
    const last = dayOf(Date.parse(now) - DAY_MS - LONGEST_SESSION_MS);
    const ended = await this.#settings.once(ENDED, last);
    for (let day = ended; day < last;) {
      day = dayOf(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS);
      if (await this.#wasMade(kidOf(day))) await this.#keys.endKey(kidOf(day));
    }
    await this.#settings.replace(ENDED, ended, last > ended ? last : ended);
    return forgotten;
  }

  /** On a day on which nobody signed in there was none. */
  #wasMade = (kid: string): Promise<boolean> =>
    this.#keys.find([kid]).then(
      () => true,
      (error: unknown) => {
        if (error instanceof KeyMissing) return false;
        throw error;
      },
    );
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

const kidOf = (day: string): string => `sessions-${day}`;

/** Of whatever is kept for a session, by when that began. */
export const sessionKey = (startedAt: Instant): KeyOwner => {
  const kid = kidOf(dayOf(Date.parse(startedAt)));
  return { kid, subject: kid, purpose: 'document' };
};
