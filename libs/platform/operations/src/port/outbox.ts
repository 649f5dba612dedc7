import type { SealedAt } from '#platform/privacy';
import type { Instant } from '#platform/time';

/**
 * A letter to be rendered when it is sent: the template's code, the ids it is about by their names, and the sealed
 * address. `id` is made from its cause, so that a repeated cause writes once.
 */
export type Letter = Readonly<{
  id: string;
  template: string;
  about: Readonly<Record<string, string>>;
  to: SealedAt<string>;
  queuedAt: Instant;
}>;

export type LetterFailure = Readonly<{
  /** A closed code: never the words of an error. */
  code: string;
  /** When to try again; null gives up (erased, missed, refused for good). */
  retryAt: Instant | null;
}>;

/** `tries` counts failures; `code` is the last failure's. */
export type QueuedLetter = Letter &
  Readonly<{ state: 'pending' | 'sent' | 'given-up'; tries: number; code: string | null }>;

/** Letters that must leave, at least once each. Whoever sends holds a lease. */
export abstract class Outbox {
  /** Durable when it answers; an id that is there already changes nothing. */
  abstract add(letter: Letter): Promise<void>;

  /** Pending letters whose moment has come, in the order they were added; none while the store is held back. */
  abstract due(limit: number): Promise<readonly QueuedLetter[]>;

  abstract find(id: string): Promise<QueuedLetter | null>;

  /** A letter that is no longer pending stays as it is. */
  abstract markSent(id: string): Promise<void>;

  /** A letter that is no longer pending stays as it is. */
  abstract markFailed(id: string, failure: LetterFailure): Promise<void>;
}
