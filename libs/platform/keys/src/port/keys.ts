import type { KeyObject } from 'node:crypto';

/**
 * What a key closes: `record` is a person's default key; `document` closes one free-text document, so that one filed on
 * the wrong child can be ended alone.
 */
export type KeyPurpose = 'record' | 'document';

/** `kid` names the key for ever. `subject` is the opaque id of the child, or other person, whose data it closes. */
export type KeyOwner = Readonly<{ kid: string; subject: string; purpose: KeyPurpose }>;

/** A key that was made and is not there though nobody destroyed it, and whose it was. */
export type LostKey = Pick<KeyOwner, 'kid' | 'subject'>;

/**
 * Keys of personal data, wrapped by the master key. Destroying a key is how personal data ends: what it sealed stays in
 * the events for ever, and can never be opened again.
 *
 * Promises (contract suite in ../contract): a key is durable before `obtain` answers; two callers that obtain the same
 * kid get the same key; destruction leaves a tombstone and is durable before it answers; a key ended by one server is
 * ended for all at once; *missing*, *ended* and *cannot be unwrapped* are three different errors that name the key; a
 * wrong master key is found when the store is opened.
 *
 * A key is answered as an object whose bytes nobody can change: ending it does not reach whoever holds it already.
 */
export abstract class Keys {
  /**
   * The key with this id, made and stored if it is not there.
   * @returns of 32 bytes, for AES-256
   * @throws KeyEnded the key was destroyed, or its subject's keys were
   * @throws KeyOfAnother the id is in use for another subject or purpose
   * @throws KeyMissing it was made once and is lost: a second one would not open what the first one closed
   * @throws KeyUnreadable
   */
  abstract obtain(owner: KeyOwner): Promise<KeyObject>;

  /**
   * The keys with these ids, to open what they sealed. A destroyed one is answered as 'ended'.
   * @throws KeyMissing @throws KeyUnreadable
   */
  abstract find(kids: readonly string[]): Promise<ReadonlyMap<string, KeyObject | 'ended'>>;

  /**
   * Ends one key (a misfiled document), or keeps it from ever being made. Idempotent.
   * @throws DestructionUnfinished
   */
  abstract endKey(kid: string): Promise<void>;

  /**
   * Ends every key of a subject, present and future, caches included. Idempotent.
   * @returns how many keys it ended now
   * @throws DestructionUnfinished
   */
  abstract endKeysOf(subject: string): Promise<number>;

  abstract close(): Promise<void>;
}
