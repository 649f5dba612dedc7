/** Whose data a key closes, and for what: the child's default key, or one free-text document's own key. */
export type KeyPurpose = 'record' | 'document';

export type KeyOwner = Readonly<{ kid: string; subject: string; purpose: KeyPurpose }>;

/**
 * Keys of personal data, wrapped by the master key. Destroying a key is how personal data ends: what it sealed stays in
 * the events for ever, and can never be opened again.
 *
 * Promises (contract suite in ../contract): a key is durable before `obtain` answers; two callers that obtain the same
 * kid get the same key; destruction leaves a tombstone and is durable; *missing*, *ended* and *cannot be unwrapped* are
 * three different errors that name the key; a wrong master key is found when the store is opened.
 */
export abstract class Keys {
  /**
   * The key with this id, made and stored if it is not there.
   * @returns 32 bytes, for AES-256
   * @throws KeyEnded the key was destroyed, or any key of its subject was
   */
  abstract obtain(owner: KeyOwner): Promise<Uint8Array>;

  /**
   * The keys with these ids, to open what they sealed. A destroyed one is answered as 'ended'.
   * @throws KeyMissing @throws KeyUnreadable
   */
  abstract find(kids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array | 'ended'>>;

  /** Ends one key (a misfiled document). Idempotent. */
  abstract endKey(kid: string): Promise<void>;

  /** Ends every key of a subject, present and future, caches included. Idempotent. Answers how many it ended now. */
  abstract endKeysOf(subject: string): Promise<number>;

  abstract close(): Promise<void>;
}

abstract class KeyError extends Error {
  constructor(
    readonly kid: string,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class KeyMissing extends KeyError {
  constructor(kid: string) {
    super(kid, `Key ${kid} is missing: it was never stored here, or the wrong key store is open.`);
  }
}

export class KeyEnded extends KeyError {
  constructor(kid: string) {
    super(kid, `Key ${kid} was destroyed with the personal data it closed.`);
  }
}

export class KeyUnreadable extends KeyError {
  constructor(kid: string) {
    super(kid, `Key ${kid} cannot be unwrapped: the master key does not fit, or the stored key was altered.`);
  }
}

/** Found when the key store is opened, before anything is served. */
export class WrongMasterKey extends Error {
  constructor() {
    super('MASTER_KEY_FILE does not hold the master key that this key store was made with.');
    this.name = 'WrongMasterKey';
  }
}
