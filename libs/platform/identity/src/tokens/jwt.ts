import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import type { Actor } from '#platform/event-sourcing';
import type { Clock } from '#platform/time';
import { NotSignedIn, OVER } from '../actor/actor-of.ts';
import { IssuerUnavailable } from './issuer-unavailable.ts';
import { actorFrom } from './token-verifier.ts';
import type { Verified, VerifiedTokens } from './verified-tokens.ts';

/** Signatures that are taken: never `none`, never a shared secret. */
export const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'RS256', 'PS256'];

/** In seconds, since no two clocks agree. */
export const TOLERANCE = 5;

export type Issuer = Readonly<{
  name: string;
  audience: string;
  keyFor: JWTVerifyGetKey;
  verified: VerifiedTokens;
  /** Who acts, by the claims; null where they do not say it. */
  actorFrom?: (claims: unknown) => Actor | null;
}>;

/** @throws NotSignedIn */
export async function actorOfToken(token: string, issuer: Issuer, clock: Clock): Promise<Actor> {
  const { name, audience, keyFor, verified } = issuer;
  const currentDate = new Date(clock.now());
  const options: JWTVerifyOptions = {
    ...{ issuer: name, audience, algorithms: ALGORITHMS, requiredClaims: ['exp', 'sub'] },
    ...{ clockTolerance: TOLERANCE, currentDate },
  };
  try {
    const before = verified.get(token, Math.floor(currentDate.getTime() / 1000));
    if (before && (await known(keyFor)(before.header, NO_BODY)) === before.key) return before.actor;
    const used = remembering(known(keyFor));
    const { payload } = await jwtVerify(token, used.keyFor, options);
    const actor = (issuer.actorFrom ?? actorFrom)(payload);
    if (actor) {
      verified.keep(token, { actor, ...used.with!, ...goodFor(payload) });
      return actor;
    }
  } catch (error) {
    if (error instanceof IssuerUnavailable) throw error;
    // A TypeError says that the token was signed in another way than with the key that we have.
    if (!(error instanceof errors.JOSEError || error instanceof TypeError)) throw error;
    if (error instanceof errors.JWTExpired) throw new NotSignedIn(OVER);
  }
  throw new NotSignedIn('Your sign-in is not valid here. Sign in again.');
}

/** A key is found by the header alone. */
const NO_BODY = { payload: '', signature: '' };

const goodFor = ({ nbf = -Infinity, exp }: JWTPayload) => ({
  notBefore: nbf - TOLERANCE,
  until: exp! + TOLERANCE,
});

/** Tells afterwards which key was asked for, and by what. */
function remembering(keyFor: JWTVerifyGetKey) {
  const used: { with?: Pick<Verified, 'key' | 'header'>; keyFor: JWTVerifyGetKey } = {
    keyFor: async (header, input) => {
      const key = await keyFor(header, input);
      used.with = { key, header };
      return key;
    },
  };
  return used;
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
