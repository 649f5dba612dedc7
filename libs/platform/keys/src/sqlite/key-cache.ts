import type { KeyOwner } from '../port/keys.ts';

type Entry = Readonly<{ owner: KeyOwner; key: Uint8Array }>;

/** Unwrapped keys in memory. Gives out copies, so that it can wipe its own when a key ends. */
export class KeyCache {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;

  constructor(limit = 100_000) {
    this.#limit = limit;
  }

  get(kid: string): Entry | undefined {
    const entry = this.#entries.get(kid);
    return entry && { owner: entry.owner, key: entry.key.slice() };
  }

  put(owner: KeyOwner, key: Uint8Array): void {
    this.dropKey(owner.kid);
    if (this.#entries.size >= this.#limit) this.dropKey(this.#entries.keys().next().value!);
    this.#entries.set(owner.kid, { owner, key: new Uint8Array(key) });
  }

  dropKey(kid: string): void {
    this.#entries.get(kid)?.key.fill(0);
    this.#entries.delete(kid);
  }

  dropSubject(subject: string): void {
    for (const [kid, { owner }] of this.#entries) if (owner.subject === subject) this.dropKey(kid);
  }

  clear(): void {
    for (const kid of this.#entries.keys()) this.dropKey(kid);
  }
}
