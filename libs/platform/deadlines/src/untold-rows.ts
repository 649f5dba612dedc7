import type { Page, ViewStore } from '#platform/read-models';
import type { Deadline } from './deadline.ts';
import { dueList, NEVER, type DueDocument } from './due-list.ts';

/** What could not be computed, a page of each deadline at a time, and round again: so trying costs as much however many they are. */
export class UntoldRows {
  readonly #store: ViewStore;
  readonly #cursors = new Map<Deadline, string | null>();

  constructor(store: ViewStore) {
    this.#store = store;
  }

  /** @returns `isNone`: a page from the beginning, and nothing on it */
  async next(
    deadline: Deadline,
    limit: number,
  ): Promise<Readonly<{ rows: Page<DueDocument>['rows']; isNone: boolean }>> {
    const cursor = this.#cursors.get(deadline) ?? null;
    const { rows, next } = await this.#store.find(dueList, {
      ...{ where: { deadline: { eq: deadline.name }, dueAt: { eq: NEVER } }, sort: { by: ['dueAt'] }, limit },
      ...(cursor !== null && { cursor }),
    });
    this.#cursors.set(deadline, next);
    return { rows, isNone: cursor === null && rows.length === 0 };
  }
}
