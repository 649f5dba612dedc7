import { Undisclosed, type SealedAt, type ShownInstead } from '#platform/privacy';
import type { Transactions } from '#platform/transactions';
import type { MergedRecords } from '../merging/merged-among.service.ts';
import { protectionStream } from './protection.ts';
import { strictestOf } from './strictest-of.ts';
import { mayTellWhere } from './shown-instead.ts';

const EACH_BY_ITSELF: Pick<MergedRecords, 'oneWith'> = { oneWith: async (childId) => [childId] };

/**
 * Whatever is opened to be shown passes here, whoever asks and whatever moment they read: the mark is that of now, read from its
 * stream and from no view, so that nothing is shown between its setting and a view’s having heard of it.
 */
export class ProtectedChildren extends Undisclosed {
  /** @param streams asked when something is opened first: what seals is made before what reads streams */
  constructor(
    private readonly streams: () => Pick<Transactions, 'state'>,
    private readonly merged: Pick<MergedRecords, 'oneWith'> = EACH_BY_ITSELF,
  ) {
    super();
  }

  override async instead(values: readonly SealedAt[]): Promise<readonly (ShownInstead | null)[]> {
    const telling = values.map(mayTellWhere);
    const children = new Set(telling.flatMap((each) => each?.childId ?? []));
    const marks = new Map(
      await Promise.all([...children].map(async (childId) => [childId, await this.#mark(childId)] as const)),
    );
    return telling.map((each) => each && each.instead(marks.get(each.childId)!));
  }

  /** Of all records that are one with it. */
  async #mark(childId: string) {
    const records = await this.merged.oneWith(childId);
    return strictestOf(await Promise.all(records.map((each) => this.streams().state(protectionStream, each))));
  }
}
