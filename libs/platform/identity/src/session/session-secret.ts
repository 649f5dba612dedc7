import { createHash, randomBytes } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { z } from 'zod';
import type { Clock } from '#platform/time';

const SEALING = { alg: 'dir', enc: 'A256GCM' } as const;

const inside = z.object({ secret: z.string(), person: z.uuid() });

/** What a browser holds of a session: a secret, and whose it is, so that what is sent when it is over is still someone's. */
export type SessionSecret = Readonly<z.infer<typeof inside>>;

export const newSecret = (person: string): SessionSecret => ({ secret: randomBytes(32).toString('base64url'), person });

/** By which the store knows the session: nobody who reads the store can make the secret from it. */
export const sessionIdOf = ({ secret }: SessionSecret): string => createHash('sha256').update(secret).digest('hex');

/**
 * Seals for a browser what it must neither read nor make up, under a key of this store alone: after a restore nobody is
 * signed in by what an older copy still held.
 */
export class BrowserSeal {
  readonly #key: Uint8Array;
  readonly #clock: Clock;

  constructor(key: Uint8Array, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  /** @param what it is for: sealed for one thing it opens for no other */
  async seal(what: string, value: object, seconds: number): Promise<string> {
    return new EncryptJWT({ value })
      .setProtectedHeader(SEALING)
      .setAudience(what)
      .setExpirationTime(Math.floor(Date.parse(this.#clock.now()) / 1000) + seconds)
      .encrypt(this.#key);
  }

  /** Null: altered, of another store, for something else, or too old. */
  async open(what: string, sealed: string): Promise<unknown> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key, {
        ...{ audience: what, currentDate: new Date(this.#clock.now()) },
        ...{ keyManagementAlgorithms: [SEALING.alg], contentEncryptionAlgorithms: [SEALING.enc] },
      });
      return payload['value'];
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}

export const secretIn = (value: unknown): SessionSecret | null => inside.safeParse(value).data ?? null;
