import { hash } from 'node:crypto';
import type { JWTHeaderParameters, JWTVerifyGetKey } from 'jose';
import type { Actor } from '#platform/event-sourcing';

/** What was found of one token, and with what: whoever asks again asks for the key again. */
export type Verified = Readonly<{
  actor: Actor;
  key: Awaited<ReturnType<JWTVerifyGetKey>>;
  header: JWTHeaderParameters;
  /** In seconds; a moment outside of them is for a full look to judge. */
  notBefore: number;
  until: number;
}>;

/** Tokens that a person sends in one morning of work, by many people. */
const MOST = 2_000;

/**
 * Tokens whose signatures were found good a moment ago, by their digest, so that memory holds none that could be used.
 * A signature is the same for ever under the same key; everything else about a token is looked at each time.
 */
export class VerifiedTokens {
  readonly #known = new Map<string, Verified>();
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** Undefined also at a moment in which it is not good. @param now in seconds */
  get(token: string, now: number): Verified | undefined {
    const known = this.#known.get(digestOf(token));
    return known && known.notBefore <= now && now < known.until ? known : undefined;
  }

  keep(token: string, verified: Verified): void {
    this.#known.delete(digestOf(token));
    if (this.#known.size >= this.#most) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(digestOf(token), verified);
  }
}

const digestOf = (token: string): string => hash('sha256', token, 'base64url');
