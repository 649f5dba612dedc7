import { randomUUID } from 'node:crypto';
import { KeyEnded } from '#platform/keys';
import { lossOf, recordKey, type Sealer } from '#platform/privacy';
import type { Clock } from '#platform/time';
import type { AccessEntry, AccessJournal } from '../port/access-journal.ts';

/** An access as the gateway tells it: the reason still in the actor's words. */
export type ToldAccess = Omit<AccessEntry, 'at' | 'reason' | 'reasonKind' | 'notKept'> &
  Readonly<{ reason: string | null; reasonKind?: string | null }>;

/** Serves as the gateway's access log: gives each entry its instant and seals its reason before it is journalled. */
export class SealedAccessLog {
  readonly #journal: AccessJournal;
  readonly #sealer: Sealer;
  readonly #clock: Clock;

  constructor(journal: AccessJournal, sealer: Sealer, clock: Clock) {
    this.#journal = journal;
    this.#sealer = sealer;
    this.#clock = clock;
  }

  /**
   * Durable when it answers. If it fails, the answer that it records must not leave. A list is one entry; opened with a
   * reason, each child has an entry of its own, so that the words end with every child they may be about.
   */
  async record({ reason, reasonKind = null, ...access }: ToldAccess): Promise<void> {
    const at = this.#clock.now();
    const entries =
      reason?.trim() && access.children.length > 1 ? access.children.map((child) => [child]) : [access.children];
    await Promise.all(
      entries.map(async (children) => {
        const entry = { ...access, ...(reasonKind !== null && { reasonKind }), children, at };
        await this.#journal.record({ ...entry, ...(await this.#sealed(reason, entry)) });
      }),
    );
  }

  /**
   * Under the key of the child whom it is about, else of the actor whose words they are, so that it ends with them.
   * About someone whose data is destroyed nothing personal is written any more; that they were looked up for a reason, is. So
   * of a child whose key is lost: under another key the words would outlive an erasure, and without the entry nobody could be shown with it.
   */
  async #sealed(
    value: string | null,
    access: Omit<ToldAccess, 'reason' | 'reasonKind'>,
  ): Promise<Pick<AccessEntry, 'reason' | 'notKept'>> {
    if (!value?.trim()) return { reason: null };
    const at = { stream: 'access-journal', eventId: randomUUID(), field: 'reason' };
    try {
      const key = recordKey(access.children[0] ?? access.actor.id);
      return { reason: { ...(await this.#sealer.seal({ ...at, value, key })), at } };
    } catch (error) {
      const notKept = error instanceof KeyEnded ? 'destroyed' : lossOf(error);
      if (notKept === null) throw error;
      return { reason: null, notKept };
    }
  }
}
