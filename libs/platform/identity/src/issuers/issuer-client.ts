import * as oidc from 'openid-client';
import type { Clock } from '#platform/time';
import { IssuerUnavailable } from '../tokens/issuer-unavailable.ts';
import { isPlain } from './safe-address.ts';
import type { IssuerTerms } from './sign-in-terms.ts';

/** In seconds. */
const TIMEOUT = 5;
/** A morning’s rush asks once. Nobody is sent to a provider that has not answered within this time. */
const FRESH_MS = 15_000;

export type IssuerWithSecret = IssuerTerms & Readonly<{ clientSecret: string | null }>;

/** This service as a client of one provider. */
export class IssuerClient {
  readonly terms: IssuerWithSecret;
  readonly #clock: Clock;
  #found: Readonly<{ at: number; configuration: Promise<oidc.Configuration> }> | null = null;
  #last: oidc.Configuration | null = null;

  constructor(terms: IssuerWithSecret, clock: Clock) {
    this.terms = terms;
    this.#clock = clock;
  }

  /** What the provider says of itself now. @throws IssuerUnavailable */
  async configuration(): Promise<oidc.Configuration> {
    const now = Date.parse(this.#clock.now());
    if (!this.#found || Math.abs(now - this.#found.at) >= FRESH_MS)
      this.#found = { at: now, configuration: this.#discovered() };
    return this.#found.configuration.catch((error: unknown) => {
      throw new IssuerUnavailable({ cause: error });
    });
  }

  /** What it said last; for whoever leaves, who is not kept waiting. Null where it never answered. */
  async lastKnown(): Promise<oidc.Configuration | null> {
    return this.#last ?? (await this.configuration().catch(() => null));
  }

  reachable(): Promise<boolean> {
    return this.configuration().then(
      () => true,
      () => false,
    );
  }

  async #discovered(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.terms;
    const client = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    const checks = [oidc.enableNonRepudiationChecks, ...(isPlain(issuer) ? [oidc.allowInsecureRequests] : [])];
    const options = { execute: checks, timeout: TIMEOUT };
    this.#last = await oidc.discovery(new URL(issuer), clientId, undefined, client, options);
    return this.#last;
  }
}
