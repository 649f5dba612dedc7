import { hash, randomUUID } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import type { Actor } from '#platform/event-sourcing';
import type { Clock } from '#platform/time';
import { NotSignedIn, OVER } from '../actor/actor-of.ts';
import { actorOfToken, TOLERANCE, type Issuer } from '../tokens/jwt.ts';
import { AUDIENCE, TokenVerifier } from '../tokens/token-verifier.ts';
import { VerifiedTokens } from '../tokens/verified-tokens.ts';
import type { Standing } from '../session/standings-today.ts';
import type { DevelopmentPerson } from './development-people.ts';
import type { SignInKey } from './sign-in-key.ts';

const ISSUER = 'throughline-development';
/** How long a development token is good for, in seconds. */
export const TOKEN_SECONDS = 8 * 60 * 60;

/** Issues and checks tokens for a closed list of invented people. No password: it is never part of a live service. */
export class DevelopmentSignIn extends TokenVerifier {
  readonly people: readonly DevelopmentPerson[];
  readonly #key: SignInKey;
  readonly #clock: Clock;
  readonly #issuer: Issuer;
  /** Tokens that were signed out with, by their digest, until when they would have been good: in seconds. */
  readonly #ended = new Map<string, number>();

  constructor(people: readonly DevelopmentPerson[], key: SignInKey, clock: Clock) {
    super();
    this.people = people;
    this.#key = key;
    this.#clock = clock;
    this.#issuer = {
      ...{ name: ISSUER, audience: AUDIENCE, verified: new VerifiedTokens() },
      keyFor: () => Promise.resolve(key.public),
    };
  }

  /** @throws NotSignedIn nobody on the list has this id */
  named(personId: string): DevelopmentPerson {
    const person = this.people.find(({ id }) => id === personId);
    if (!person) throw new NotSignedIn('Choose who you are from the list.');
    return person;
  }

  /**
   * @param given what the register of people says of them, in the place of the list
   * @throws NotSignedIn nobody on the list has this id
   */
  async tokenFor(personId: string, given?: Standing): Promise<string> {
    const person = this.named(personId);
    const { role, team, organisation } = given ?? person;
    const now = Math.floor(Date.parse(this.#clock.now()) / 1000);
    const more = given && { given: true, on_behalf_of: given.onBehalfOf, own_role: given.ownRole };
    return new SignJWT({ role, team, organisation, ...more })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setJti(randomUUID())
      .setSubject(person.id)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + TOKEN_SECONDS)
      .sign(this.#key.private);
  }

  /** From now on this token is nobody's; until the server is started again, which in a demonstration is enough. */
  async end(token: string): Promise<void> {
    const now = Date.parse(this.#clock.now()) / 1000;
    for (const [digest, until] of this.#ended) if (until < now) this.#ended.delete(digest);
    const good = await this.verify(token).catch(nobody);
    if (good) this.#ended.set(digestOf(token), decodeJwt(token).exp! + TOLERANCE);
  }

  /** Also somebody who was taken off the list since is refused. */
  override async verify(token: string): Promise<Actor> {
    if (this.#ended.has(digestOf(token))) throw new NotSignedIn(OVER);
    const actor = await actorOfToken(token, this.#issuer, this.#clock);
    const { given = false } = decodeJwt(token);
    const known = this.people.find(({ id }) => id === actor.id);
    if (!known || (!given && known.role !== actor.role)) throw new NotSignedIn();
    return actor;
  }
}

const digestOf = (token: string): string => hash('sha256', token, 'base64url');

function nobody(error: unknown): null {
  if (error instanceof NotSignedIn) return null;
  throw error;
}
