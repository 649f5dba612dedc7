import { KeyMissing, KeyUnreadable } from '#platform/keys';
import type { Opened } from './erased.ts';
import { SealBroken } from './seal-errors.ts';

/** Why something personal does not open, now or when asked again, though nobody destroyed it. */
export const losses = ['key-lost', 'key-damaged', 'altered'] as const;
export type Loss = (typeof losses)[number];

/**
 * Stands where a personal value is that does not open and that nobody destroyed: what is lost must not take with it what
 * is there. In JSON it is `{"lost": "key-lost"}`.
 */
export class Lost {
  readonly lost: Loss;

  constructor(lost: Loss) {
    this.lost = lost;
  }
}

/** What a person is shown: the value, that it was destroyed, or that it is lost. */
export type OpenedOrLost<T> = Opened<T> | Lost;

/** Null: it may open when asked again. */
export function lossOf(error: unknown): Loss | null {
  if (error instanceof KeyMissing) return 'key-lost';
  if (error instanceof KeyUnreadable) return 'key-damaged';
  return error instanceof SealBroken ? 'altered' : null;
}
