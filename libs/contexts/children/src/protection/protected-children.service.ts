import { Undisclosed, type SealedAt, type ShownInstead } from '#platform/privacy';
import type { AddressMarks } from './address-marks.service.ts';
import { mayTellWhere } from './shown-instead.ts';

/**
 * Whatever is opened to be shown passes here, whoever asks and whatever moment they read: the mark is that of now, read from its
 * stream and from no view, so that nothing is shown between its setting and a view’s having heard of it.
 */
export class ProtectedChildren extends Undisclosed {
  /** @param marks asked when something is opened first: what seals is made before what reads streams */
  constructor(private readonly marks: () => Pick<AddressMarks, 'withholding'>) {
    super();
  }

  override async instead(values: readonly SealedAt[]): Promise<readonly (ShownInstead | null)[]> {
    const telling = values.map(mayTellWhere);
    const children = new Set(telling.flatMap((each) => each?.childId ?? []));
    const marks = new Map(
      await Promise.all(
        [...children].map(async (childId) => [childId, await this.marks().withholding(childId)] as const),
      ),
    );
    return telling.map((each) => each && each.instead(marks.get(each.childId)!));
  }
}
