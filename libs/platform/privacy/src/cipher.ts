import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { canonical } from '#platform/canonical';
import type { Sealed, SealedAddress } from './sealed-value.ts';

const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** Bound to its place: copied to another stream, event or field it does not open. */
const boundTo = ({ stream, eventId, field }: SealedAddress) => Buffer.from(canonical([stream, eventId, field]));

export function encrypt(kid: string, key: KeyObject, at: SealedAddress, plaintext: string): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(at));
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { kid, alg: 'A256GCM', nonce: nonce.toString('base64url'), ciphertext: ciphertext.toString('base64url') };
}

/** The plaintext; undefined when the value was altered, moved, or sealed under another key. */
export function decrypt(sealed: Sealed, key: KeyObject, at: SealedAddress): string | undefined {
  const nonce = Buffer.from(sealed.nonce, 'base64url');
  const bytes = Buffer.from(sealed.ciphertext, 'base64url');
  if (sealed.alg !== 'A256GCM' || nonce.length !== NONCE_BYTES || bytes.length < TAG_BYTES) return undefined;
  const tagAt = bytes.length - TAG_BYTES;
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(boundTo(at))
      .setAuthTag(bytes.subarray(tagAt));
    return Buffer.concat([decipher.update(bytes.subarray(0, tagAt)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
