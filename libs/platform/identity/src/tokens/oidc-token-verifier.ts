import type { Actor } from '#platform/event-sourcing';
import type { Clock } from '#platform/time';
import { IssuerKeys } from './issuer-keys.ts';
import { IssuerUnavailable } from './issuer-unavailable.ts';
import { actorOfToken } from './jwt.ts';
import { actorFrom, AUDIENCE, TokenVerifier } from './token-verifier.ts';
import { VerifiedTokens } from './verified-tokens.ts';

/** Watchers ask often; the provider is asked for them no more often than this. */
const LOOK_AGAIN_MS = 15_000;

export type TokenTerms = Readonly<{
  audience?: string;
  /** Who acts, by the claims; by default the subject is the id, and the other claims say the rest. */
  actorFrom?: (claims: unknown) => Actor | null;
}>;

/** Tokens of one provider, checked against the keys it publishes. */
export class OidcTokenVerifier extends TokenVerifier {
  readonly #issuer: string;
  readonly #terms: Required<TokenTerms>;
  readonly #clock: Clock;
  readonly #verified = new VerifiedTokens();
  readonly #keys: IssuerKeys;
  #looked: Readonly<{ at: number; reachable: Promise<boolean> }> | null = null;

  constructor(issuer: string, clock: Clock, terms: TokenTerms = {}) {
    super();
    this.#terms = { audience: AUDIENCE, actorFrom, ...terms };
    this.#issuer = issuer;
    this.#clock = clock;
    this.#keys = new IssuerKeys(issuer, clock);
  }

  override async verify(token: string): Promise<Actor> {
    try {
      const issuer = { ...this.#terms, name: this.#issuer, keyFor: this.#keys.keyFor, verified: this.#verified };
      return await actorOfToken(token, issuer, this.#clock);
    } catch (error) {
      // Watchers need not wait to be told.
      if (error instanceof IssuerUnavailable) this.#looked = null;
      throw error;
    }
  }

  /** Asks for the keys anew, so that a provider which went away since is noticed; those that it published are kept. */
  override reachable(): Promise<boolean> {
    const now = Date.parse(this.#clock.now());
    if (this.#looked === null || now - this.#looked.at >= LOOK_AGAIN_MS)
      this.#looked = { at: now, reachable: this.#keys.ask() };
    return this.#looked.reachable;
  }
}
