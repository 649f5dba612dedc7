import type { SealedAt } from '#platform/privacy';
import type { Instant } from '#platform/time';

/** A form that somebody has begun: whose, which form, and the ids it is about, by their names. */
export type DraftHead = Readonly<{
  id: string;
  owner: string;
  form: string;
  about: Readonly<Record<string, string>>;
  /** Moved on by each step that is saved. */
  expiresAt: Instant;
}>;

/** `revision` counts the steps that were saved, from 1; `steps` are the last values of each, by the step's code. */
export type Draft = DraftHead &
  Readonly<{ revision: number; savedAt: Instant; steps: Readonly<Record<string, SealedAt>> }>;

/** Last saved first; `next` continues after the last one, null at the end. */
export type DraftPage = Readonly<{ drafts: readonly Draft[]; next: string | null }>;

/** Another step was saved meanwhile: in a second tab, or on another machine. Nothing was saved now. */
export class DraftChanged extends Error {
  readonly id: string;

  constructor(id: string) {
    super(`The draft ${id} was saved elsewhere since it was read.`);
    this.name = 'DraftChanged';
    this.id = id;
  }
}

/** Long forms, kept step by step. A draft that has expired is found by nobody; see `over`. */
export abstract class Drafts {
  /**
   * Durable when it answers. The first step makes the draft.
   * @param expected the revision that was read; 0 for a new draft
   * @returns the new revision
   * @throws DraftChanged @throws NotACode
   */
  abstract saveStep(head: DraftHead, step: string, value: SealedAt, expected: number): Promise<number>;

  abstract find(id: string): Promise<Draft | null>;

  abstract ofOwner(owner: string, page: Readonly<{ limit: number; after?: string | null }>): Promise<DraftPage>;

  /** Deletes the draft, once its key has been ended. Idempotent. */
  abstract remove(id: string): Promise<void>;

  /** Ids of those that have expired, in the order of their ids. */
  abstract over(limit: number): Promise<readonly string[]>;
}
