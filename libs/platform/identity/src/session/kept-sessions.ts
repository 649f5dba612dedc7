import { z } from 'zod';
import type { Actor } from '#platform/event-sourcing';
import type { SealedSessions } from '#platform/operations';
import type { Clock, Instant } from '#platform/time';
import { NotSignedIn, OVER } from '../actor/actor-of.ts';
import { BrowserSessions, type AskedBy } from './browser-sessions.ts';
import type { Standing } from './standings-today.ts';
import { inSession } from './session-of.ts';
import { BrowserSeal, newSecret, secretIn, sessionIdOf, type SessionSecret } from './session-secret.ts';

export type SessionLimits = Readonly<{ idleMinutes: number; hours: number }>;

const kept = z.object({
  actor: z.object({
    ...{ id: z.uuid(), role: z.string(), team: z.string().nullable(), organisation: z.string().nullable() },
    onBehalfOf: z.uuid().nullable(),
    ownRole: z.string().optional(),
  }),
  name: z.string().nullable(),
  /** By whom they were let in, and the token that the provider wants back when they leave. */
  issuer: z.string(),
  idToken: z.string(),
});

/** Who signed in, and how. */
export type KeptOfSession = Readonly<z.infer<typeof kept>>;

const FOR = 'session';
const MINUTE_MS = 60_000;
/** So long before its end a session says that it ends. */
const WARNED_MS = 15 * MINUTE_MS;
/** So long after its end a browser may still say whose a session was: what was typed overnight is not lost. */
const KNOWN_AFTER_HOURS = 24;

/** Sessions that this service keeps itself: the browser holds a secret, everything else stays here, sealed. */
export class KeptSessions extends BrowserSessions {
  readonly limits: SessionLimits;
  readonly #sessions: SealedSessions;
  readonly #seal: BrowserSeal;
  readonly #clock: Clock;
  readonly #lets: (issuer: string, role: string) => boolean;

  /** @param lets whether a provider may let anybody in as a role */
  constructor(
    sessions: SealedSessions,
    seal: BrowserSeal,
    limits: SessionLimits,
    clock: Clock,
    lets: (issuer: string, role: string) => boolean = () => true,
  ) {
    super();
    this.#sessions = sessions;
    this.#seal = seal;
    this.limits = limits;
    this.#clock = clock;
    this.#lets = lets;
  }

  /** A new secret at each signing in: one that somebody had put into the browser before is never let in. */
  begin(who: KeptOfSession): Promise<Readonly<{ cookie: string; seconds: number }>> {
    return this.#begun(who, instant(this.#now() + this.limits.hours * 60 * MINUTE_MS));
  }

  async #begun(who: KeptOfSession, endsAt: Instant): Promise<Readonly<{ cookie: string; seconds: number }>> {
    const [secret, now] = [newSecret(who.actor.id), this.#now()];
    const head = { id: sessionIdOf(secret), person: who.actor.id, startedAt: instant(now), endsAt };
    await this.#sessions.start({ ...head, idleEndsAt: this.#idleEnd(now) }, who);
    const seconds = (this.limits.hours + KNOWN_AFTER_HOURS) * 60 * 60;
    return { cookie: await this.#seal.seal(FOR, secret, seconds), seconds };
  }

  override async actorOf(cookie: string, by: AskedBy = 'somebody'): Promise<Actor> {
    const secret = await this.#secretIn(cookie);
    const opened = secret && (await this.#sessions.open(sessionIdOf(secret)));
    if (!opened) throw new NotSignedIn(secret ? OVER : undefined);
    const { actor, name } = kept.parse(opened.kept);
    const { idleEndsAt, endsAt } = by === 'itself' ? opened.session : await this.#prolonged(opened.session);
    const secondsTo = (moment: Instant) => Math.max(0, Math.floor((Date.parse(moment) - this.#now()) / 1000));
    const left = { idle: secondsTo(idleEndsAt), end: secondsTo(endsAt) };
    return inSession(
      { ...actor },
      { id: opened.session.id, name, idleEndsAt, endsAt, endsSoon: left.end * 1000 <= WARNED_MS, left },
    );
  }

  override async mayActAs(cookie: string, { role }: Standing): Promise<boolean> {
    const opened = await this.#opened(cookie);
    return opened !== null && this.#lets(opened.kept.issuer, role);
  }

  async #opened(cookie: string): Promise<Readonly<{ kept: KeptOfSession; endsAt: Instant }> | null> {
    const secret = await this.#secretIn(cookie);
    const opened = secret && (await this.#sessions.open(sessionIdOf(secret)));
    return opened && { kept: kept.parse(opened.kept), endsAt: opened.session.endsAt };
  }

  override async actAs(cookie: string, standing: Standing): Promise<Readonly<{ cookie: string; seconds: number }>> {
    const before = await this.#opened(cookie);
    if (!before || !this.#lets(before.kept.issuer, standing.role)) throw new NotSignedIn(OVER);
    await this.end(cookie);
    // It ends when the one before would have: nobody signed in anew.
    return this.#begun({ ...before.kept, actor: { id: before.kept.actor.id, ...standing } }, before.endsAt);
  }

  override whose = async (cookie: string): Promise<string | null> => (await this.#secretIn(cookie))?.person ?? null;

  /** @returns who it was, if it ran until now */
  async end(cookie: string): Promise<KeptOfSession | null> {
    const secret = await this.#secretIn(cookie);
    if (!secret) return null;
    const opened = await this.#sessions.open(sessionIdOf(secret));
    await this.#sessions.end(sessionIdOf(secret));
    return opened && kept.parse(opened.kept);
  }

  /** On every server, and in every browser. */
  endAllOf = (person: string): Promise<number> => this.#sessions.endAllOf(person);

  /** Written once a minute at most, since every page asks. */
  async #prolonged<S extends Readonly<{ id: string; idleEndsAt: Instant; endsAt: Instant }>>(session: S) {
    const idleEndsAt = this.#idleEnd(this.#now());
    if (Date.parse(idleEndsAt) - Date.parse(session.idleEndsAt) < MINUTE_MS) return session;
    if (session.idleEndsAt === session.endsAt) return session;
    const prolonged = await this.#sessions.prolong(session.id, idleEndsAt);
    if (!prolonged) throw new NotSignedIn(OVER);
    return prolonged;
  }

  async #secretIn(cookie: string): Promise<SessionSecret | null> {
    return secretIn(await this.#seal.open(FOR, cookie));
  }

  #idleEnd = (now: number): Instant => instant(now + this.limits.idleMinutes * MINUTE_MS);

  #now = (): number => Date.parse(this.#clock.now());
}

const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
