import type { KeyOwner, Keys } from '#platform/keys';
import { Erased, type Sealer } from '#platform/privacy';
import type { Draft, DraftHead, Drafts } from '../port/drafts.ts';

/** A draft as its form reads it. */
export type OpenedDraft = Readonly<{
  head: DraftHead;
  revision: number;
  savedAt: Draft['savedAt'];
  steps: Readonly<Record<string, unknown>>;
}>;

/**
 * Drafts with their words sealed, each under a key of its own that ends when the draft does. A draft about a child is
 * sealed for that child, so that it ends with the child's other words too.
 */
export class SealedDrafts {
  readonly #drafts: Drafts;
  readonly #keys: Keys;
  readonly #sealer: Sealer;

  constructor(drafts: Drafts, keys: Keys, sealer: Sealer) {
    this.#drafts = drafts;
    this.#keys = keys;
    this.#sealer = sealer;
  }

  /**
   * @param head `about.childId`, where there is one, is whose words these are
   * @param expected the revision that was read; 0 for a new draft
   * @returns the new revision
   * @throws DraftChanged @throws KeyEnded the draft, or the child's data, is gone @throws NotSealable
   */
  async saveStep(head: DraftHead, step: string, value: unknown, expected: number): Promise<number> {
    const at = { stream: `draft-${head.id}`, eventId: head.id, field: step };
    const sealed = await this.#sealer.seal({ ...at, value, key: draftKey(head) });
    return this.#drafts.saveStep(head, step, { ...sealed, at }, expected);
  }

  /** Null when it has expired, was discarded, is another's, or ended with the child that it was about. */
  async open(id: string, owner: string): Promise<OpenedDraft | null> {
    const draft = await this.#drafts.find(id);
    if (draft?.owner !== owner) return null;
    const { steps, revision, savedAt, ...head } = draft;
    const opened = await this.#sealer.open(Object.values(steps));
    if (opened.some((value) => value instanceof Erased)) return null;
    const values = Object.keys(steps).map((step, n) => [step, opened[n]] as const);
    return { head, revision, savedAt, steps: Object.fromEntries(values) };
  }

  /** The last ones of a person, and which steps are kept of each: nothing is opened for it. */
  async ofOwner(
    owner: string,
    limit: number,
  ): Promise<readonly (DraftHead & Readonly<{ steps: readonly string[] }>)[]> {
    const { drafts } = await this.#drafts.ofOwner(owner, { limit });
    return drafts.map(({ steps, ...head }) => ({ ...head, steps: Object.keys(steps) }));
  }

  /** The key first: what a backup still holds of the draft opens no more. Idempotent. */
  async discard(id: string): Promise<void> {
    await this.#keys.endKey(kidOf(id));
    await this.#drafts.remove(id);
  }

  /** Ends what has expired. @returns how many drafts */
  async endExpired(): Promise<number> {
    for (let ended = 0; ; ended += 100) {
      const ids = await this.#drafts.over(100);
      for (const id of ids) await this.discard(id);
      if (ids.length < 100) return ended + ids.length;
    }
  }
}

const kidOf = (id: string) => `draft-${id}`;

const draftKey = ({ id, about }: DraftHead): KeyOwner => ({
  kid: kidOf(id),
  subject: about['childId'] ?? kidOf(id),
  purpose: 'document',
});
