import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Actor } from '#platform/event-sourcing';
import type { Clock } from '#platform/time';
import { actorOfToken } from './jwt.ts';
import { TokenVerifier } from './token-verifier.ts';

const TIMEOUT_MS = 5_000;

/** Tokens of the council's identity provider, checked against the keys it publishes (OpenID Connect Discovery). */
export class OidcTokenVerifier extends TokenVerifier {
  readonly #issuer: string;
  readonly #clock: Clock;
  #keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(issuer: string, clock: Clock) {
    super();
    this.#issuer = issuer;
    this.#clock = clock;
  }

  override async verify(token: string): Promise<Actor> {
    this.#keys ??= discoverKeys(this.#issuer);
    try {
      return await actorOfToken(token, await this.#keys, this.#issuer, this.#clock);
    } catch (error) {
      // A provider that could not be reached is asked again.
      if (error instanceof IssuerUnavailable) this.#keys = null;
      throw error;
    }
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    const found = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() }).parse(await answer.json());
    return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: TIMEOUT_MS });
  } catch (cause) {
    throw new IssuerUnavailable({ cause });
  }
}

/** The identity provider did not answer as one: nobody can be recognised now. */
export class IssuerUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('The identity provider cannot be reached, or is not the issuer it was configured as.', options);
    this.name = 'IssuerUnavailable';
  }
}
