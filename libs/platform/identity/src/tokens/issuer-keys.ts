import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '#platform/time';
import { IssuerUnavailable } from './issuer-unavailable.ts';

const TIMEOUT_MS = 5_000;
/** While the provider answers, a key that it withdrew is taken no longer than this. */
const ASK_AGAIN_MS = 600_000;
/** While it does not, the keys it published last are: nobody gets a new token now, and one that was made lasts about as long. */
const KEPT_MS = 3_600_000;
/** Between two askings for what it does not have: a wrong token is no way to flood it. */
const PAUSE_MS = 1_000;
/** Between two askings of one that was away: who comes with a token waits for none of them in between. */
const AWAY_PAUSE_MS = 15_000;

type Published = ReturnType<typeof createRemoteJWKSet>;

/** The keys that a provider publishes (OpenID Connect Discovery), kept for a while where it cannot be reached. */
export class IssuerKeys {
  readonly #issuer: string;
  readonly #clock: Clock;
  #published: Published | null = null;
  #loadedAt = -Infinity;
  #askedAt = -Infinity;
  #isAway = false;
  #asking: Promise<boolean> | null = null;

  constructor(issuer: string, clock: Clock) {
    this.#issuer = issuer;
    this.#clock = clock;
  }

  /** @throws IssuerUnavailable nobody can say now whose key it is @throws JWKSNoMatchingKey it is none of theirs */
  readonly keyFor: JWTVerifyGetKey = async (header, token) => {
    const now = this.#now();
    const pause = this.#isAway ? AWAY_PAUSE_MS : 0;
    if (!this.#areKept(now) || (now - this.#loadedAt >= ASK_AGAIN_MS && now - this.#askedAt >= pause)) await this.ask();
    if (!this.#published || !this.#areKept(now)) throw new IssuerUnavailable();
    try {
      return await this.#published(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    // A key that is not among them may be newer than they are; who comes while they are asked for waits for the same answer.
    if (this.#asking || now - this.#askedAt >= PAUSE_MS) await this.ask();
    if (this.#isAway) throw new IssuerUnavailable();
    return this.#published(header, token);
  };

  /** For the keys anew, as whoever asks at the same time. @returns whether the provider answered as one */
  ask(): Promise<boolean> {
    return (this.#asking ??= this.#load().finally(() => (this.#asking = null)));
  }

  async #load(): Promise<boolean> {
    this.#askedAt = this.#now();
    try {
      // One that was away may have moved them.
      const published = this.#isAway || !this.#published ? await discovered(this.#issuer) : this.#published;
      await published.reload();
      [this.#published, this.#loadedAt, this.#isAway] = [published, this.#askedAt, false];
    } catch {
      this.#isAway = true;
    }
    return !this.#isAway;
  }

  #areKept = (now: number): boolean => now - this.#loadedAt < KEPT_MS;

  #now = (): number => Date.parse(this.#clock.now());
}

/** When they are asked for is decided above. */
const NEVER_BY_ITSELF = { cacheMaxAge: Infinity, cooldownDuration: Infinity };

async function discovered(issuer: string): Promise<Published> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
  const found = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() }).parse(await answer.json());
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: TIMEOUT_MS, ...NEVER_BY_ITSELF });
}
