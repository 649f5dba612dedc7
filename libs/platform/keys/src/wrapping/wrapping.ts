import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { MasterKey } from '../master-key/load-master-key.ts';
import type { KeyOwner } from '../port/keys.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key under the master key: nonce, ciphertext, tag. Bound to its owner, so that two rows cannot be exchanged. */
export const wrapKey = (masterKey: MasterKey, owner: KeyOwner, key: KeyObject): Buffer =>
  encrypt(masterKey, boundTo(owner), key.export());

/** Undefined when the master key does not fit, or the wrapped key or its owner was altered. */
export function unwrapKey(masterKey: MasterKey, owner: KeyOwner, wrapped: Uint8Array): KeyObject | undefined {
  const bytes = decrypt(masterKey, boundTo(owner), wrapped);
  return bytes && createSecretKey(bytes);
}

const boundTo = ({ kid, subject, purpose }: KeyOwner) => Buffer.from(JSON.stringify([kid, subject, purpose]));

const CHECK = Buffer.from('throughline key store');

/** Kept in the store from its first opening; only the same master key opens it again. */
export const makeCheckValue = (masterKey: MasterKey): Buffer => encrypt(masterKey, CHECK, CHECK);

export const checks = (masterKey: MasterKey, checkValue: Uint8Array): boolean =>
  decrypt(masterKey, CHECK, checkValue) !== undefined;

function encrypt(masterKey: MasterKey, associated: Buffer, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, masterKey, nonce, { authTagLength: TAG_BYTES }).setAAD(associated);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(masterKey: MasterKey, associated: Buffer, sealed: Uint8Array): Uint8Array | undefined {
  const tagAt = sealed.length - TAG_BYTES;
  try {
    const decipher = createDecipheriv(CIPHER, masterKey, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(associated)
      .setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, tagAt)), decipher.final()]);
  } catch {
    return undefined;
  }
}
