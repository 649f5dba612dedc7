import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '#platform/time';
import type { KeptSessions } from '../session/kept-sessions.ts';
import { IssuerKeys } from '../tokens/issuer-keys.ts';
import { ALGORITHMS, TOLERANCE } from '../tokens/jwt.ts';
import type { IssuerTerms } from './sign-in-terms.ts';
import { personIdOf } from './person-id.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A provider that could not reach us tries again for a while; what it says later is no news. */
const OLDEST = '10 minutes';

const said = z.object({
  sub: z.string().min(1),
  events: z.object({ [EVENT]: z.looseObject({}) }),
  /** Forbidden, so that no token of a sign-in can be sent as one. */
  nonce: z.undefined().optional(),
});

/**
 * A person signed out at the provider, which says so from server to server (OpenID Connect Back-Channel Logout 1.0):
 * every session of theirs here ends.
 */
export class SignedOutThere {
  readonly #terms: IssuerTerms;
  readonly #keys: IssuerKeys;
  readonly #sessions: KeptSessions;
  readonly #clock: Clock;

  constructor(terms: IssuerTerms, sessions: KeptSessions, clock: Clock) {
    this.#terms = terms;
    this.#sessions = sessions;
    this.#clock = clock;
    this.#keys = new IssuerKeys(terms.issuer, clock);
  }

  /** @returns false: it is not theirs, or says nothing of the kind; nothing was done @throws IssuerUnavailable */
  async end(token: string): Promise<boolean> {
    const { issuer, clientId } = this.#terms;
    try {
      const { payload } = await jwtVerify(token, this.#keys.keyFor, {
        ...{ issuer, audience: clientId, algorithms: ALGORITHMS, requiredClaims: ['iat', 'jti'] },
        ...{ maxTokenAge: OLDEST, clockTolerance: TOLERANCE, currentDate: new Date(this.#clock.now()) },
      });
      const person = personIdOf(this.#terms, said.parse(payload).sub);
      if (person !== null) await this.#sessions.endAllOf(person);
      return person !== null;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof TypeError) return false;
      throw error;
    }
  }
}
