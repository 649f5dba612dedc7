import { inspect } from 'node:util';

const SHOWN = '[redacted]';

/** Carries a personal value past everything that prints: logs, errors, JSON and templates show only that it is there. */
export class Redacted<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself; call it only where it is used. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [inspect.custom](): string {
    return SHOWN;
  }
}

/** A JSON value with every `Redacted` in it opened: its `toJSON` must never stand in for what it hides. */
export function revealed(value: unknown): unknown {
  if (value instanceof Redacted) return revealed(value.reveal());
  if (Array.isArray(value)) return value.map(revealed);
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, revealed(part)]));
}
