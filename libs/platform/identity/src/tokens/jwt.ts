import { errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import type { Actor } from '#platform/event-sourcing';
import type { Clock } from '#platform/time';
import { NotSignedIn } from '../actor/actor-of.ts';
import { IssuerUnavailable } from './issuer-unavailable.ts';
import { actorFrom, AUDIENCE } from './token-verifier.ts';

/** Signatures that are taken: never `none`, never a shared secret. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'RS256', 'PS256'];

/** @throws NotSignedIn */
export async function actorOfToken(token: string, key: JWTVerifyGetKey, issuer: string, clock: Clock): Promise<Actor> {
  const options: JWTVerifyOptions = {
    ...{ issuer, audience: AUDIENCE, algorithms: ALGORITHMS, requiredClaims: ['exp', 'sub'], clockTolerance: 5 },
    currentDate: new Date(clock.now()),
  };
  try {
    const actor = actorFrom((await jwtVerify(token, known(key), options)).payload);
    if (actor) return actor;
  } catch (error) {
    if (error instanceof IssuerUnavailable) throw error;
    // A TypeError says that the token was signed in another way than with the key that we have.
    if (!(error instanceof errors.JOSEError || error instanceof TypeError)) throw error;
    if (error instanceof errors.JWTExpired) throw new NotSignedIn('You have been signed out. Sign in again.');
  }
  throw new NotSignedIn('Your sign-in is not valid here. Sign in again.');
}

/** What a set of keys says of a token that none of them made. Whatever else is thrown, the set could not be had. */
const NOT_THEIRS = [
  ...[errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys],
  ...[errors.JOSENotSupported, errors.JOSEAlgNotAllowed],
];

const known =
  (keyFor: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keyFor(header, token);
    } catch (error) {
      if (NOT_THEIRS.some((kind) => error instanceof kind)) throw error;
      throw new IssuerUnavailable({ cause: error });
    }
  };
