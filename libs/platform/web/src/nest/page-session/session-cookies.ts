import '@fastify/cookie';
import { createHash } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, SIGN_IN_COOKIE } from '#platform/identity';
import { Clock } from '#platform/time';

/** What seals the cookies of pages. A key made for this store alone: what was kept before a restore opens nothing after it. */
export type SessionKey = Readonly<{ key: Uint8Array; secure: boolean }>;

export type Kept = Readonly<{ name: string; path: string; seconds: number }>;

/**
 * What a page has to remember between two requests and no address may tell: sealed in a cookie, for this sign-in of this
 * person alone, for a while, and sent back to the paths that it is for.
 */
export class SessionCookies {
  readonly #key: Uint8Array;
  readonly #secure: boolean;
  readonly #clock: Clock;

  constructor({ key, secure }: SessionKey, clock: Clock) {
    this.#key = key;
    this.#secure = secure;
    this.#clock = clock;
  }

  /** Whether people reach the service over https, so that a browser sends its cookies nowhere else. */
  get isSecure(): boolean {
    return this.#secure;
  }

  async keep(request: FastifyRequest, reply: FastifyReply, cookie: Kept, value: unknown): Promise<void> {
    const { name, path, seconds } = cookie;
    const token = await new EncryptJWT({ value })
      .setProtectedHeader(SEALING)
      .setSubject(signInOf(request))
      .setAudience(name)
      .setExpirationTime(this.#now() + seconds)
      .encrypt(this.#key);
    reply.setCookie(name, token, { ...this.#shape(path), maxAge: seconds });
  }

  /** Null when there is none, or it is of another sign-in, another store, or too old. */
  async kept(request: FastifyRequest, name: string): Promise<unknown> {
    const token = request.cookies?.[name];
    if (!token) return null;
    try {
      const { payload } = await jwtDecrypt(token, this.#key, {
        ...{ subject: signInOf(request), audience: name, currentDate: new Date(this.#now() * 1000) },
        ...{ keyManagementAlgorithms: [SEALING.alg], contentEncryptionAlgorithms: [SEALING.enc] },
      });
      return payload['value'];
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  forget(reply: FastifyReply, { name, path }: Pick<Kept, 'name' | 'path'>): void {
    reply.clearCookie(name, this.#shape(path));
  }

  #shape = (path: string) => ({ path, httpOnly: true, sameSite: 'lax', secure: this.#secure }) as const;

  #now = () => Math.floor(Date.parse(this.#clock.now()) / 1000);
}

const SEALING = { alg: 'dir', enc: 'A256GCM' } as const;

/** Who, and by which signing in: whoever signs in next at the same machine opens nothing of it. */
function signInOf(request: FastifyRequest): string {
  const token = request.headers.authorization === undefined ? (request.cookies[SIGN_IN_COOKIE] ?? '') : '';
  return `${actorOf(request).id} ${createHash('sha256').update(token).digest('base64url')}`;
}
