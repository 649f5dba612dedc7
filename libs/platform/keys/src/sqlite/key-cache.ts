import type { KeyObject } from 'node:crypto';
import type { KeyOwner } from '../port/keys.ts';

type Entry = Readonly<{ owner: KeyOwner; key: KeyObject }>;

/** Unwrapped keys in memory. The bytes of one that nobody holds any more are wiped by whoever keeps them, OpenSSL. */
export class KeyCache {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;

  constructor(limit = 100_000) {
    this.#limit = limit;
  }

  get(kid: string): Entry | undefined {
    return this.#entries.get(kid);
  }

  put(owner: KeyOwner, key: KeyObject): void {
    this.dropKey(owner.kid);
    if (this.#entries.size >= this.#limit) this.dropKey(this.#entries.keys().next().value!);
    this.#entries.set(owner.kid, { owner, key });
  }

  dropKey(kid: string): void {
    this.#entries.delete(kid);
  }

  dropSubject(subject: string): void {
    for (const [kid, { owner }] of this.#entries) if (owner.subject === subject) this.dropKey(kid);
  }

  clear(): void {
    this.#entries.clear();
  }
}
