import { createRemoteJWKSet } from 'jose';
import { z } from 'zod';
import type { Actor } from '#platform/event-sourcing';
import type { Clock } from '#platform/time';
import { IssuerUnavailable } from './issuer-unavailable.ts';
import { actorOfToken } from './jwt.ts';
import { TokenVerifier } from './token-verifier.ts';
import { VerifiedTokens } from './verified-tokens.ts';

const TIMEOUT_MS = 5_000;
/** Watchers ask often; the provider is asked for them no more often than this. */
const LOOK_AGAIN_MS = 15_000;

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Tokens of the council's identity provider, checked against the keys it publishes (OpenID Connect Discovery). */
export class OidcTokenVerifier extends TokenVerifier {
  readonly #issuer: string;
  readonly #clock: Clock;
  readonly #verified = new VerifiedTokens();
  #keys: Promise<Keys> | null = null;
  #looked: Readonly<{ at: number; reachable: Promise<boolean> }> | null = null;

  constructor(issuer: string, clock: Clock) {
    super();
    this.#issuer = issuer;
    this.#clock = clock;
  }

  override async verify(token: string): Promise<Actor> {
    try {
      this.#keys ??= discoverKeys(this.#issuer);
      const issuer = { name: this.#issuer, keyFor: await this.#keys, verified: this.#verified };
      return await actorOfToken(token, issuer, this.#clock);
    } catch (error) {
      if (error instanceof IssuerUnavailable) this.#wasAway();
      throw error;
    }
  }

  override reachable(): Promise<boolean> {
    const now = Date.parse(this.#clock.now());
    if (this.#looked === null || now - this.#looked.at >= LOOK_AGAIN_MS)
      this.#looked = { at: now, reachable: this.#look() };
    return this.#looked.reachable;
  }

  /** Asks for the keys anew, so that a provider which went away since is noticed. */
  async #look(): Promise<boolean> {
    try {
      this.#keys ??= discoverKeys(this.#issuer);
      await (await this.#keys).reload();
      return true;
    } catch {
      this.#keys = null;
      return false;
    }
  }

  /** A provider that could not be reached is asked again. */
  #wasAway(): void {
    this.#keys = null;
    this.#looked = null;
  }
}

async function discoverKeys(issuer: string): Promise<Keys> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    const found = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() }).parse(await answer.json());
    return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: TIMEOUT_MS });
  } catch (cause) {
    throw new IssuerUnavailable({ cause });
  }
}
