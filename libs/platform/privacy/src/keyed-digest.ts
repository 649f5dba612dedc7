import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * HMAC-SHA-256 under a key derived from the master key: tells whether two bodies are the same, and lets nobody without
 * the master key guess a body and try it.
 */
export class KeyedDigest {
  readonly #key: KeyObject;

  constructor(masterKey: KeyObject) {
    this.#key = createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', 'throughline/body-digest/1', 32)));
  }

  /** @param body RFC 8785 text @returns 43 characters of base64url */
  of(body: string): string {
    return createHmac('sha256', this.#key).update(body, 'utf8').digest('base64url');
  }
}
