import { MergedRecords, SealedFrom } from '#contexts/children';
import { NarrowingsOfPeople } from '#contexts/people';
import { Narrowings, withAllOfEach, type Narrowing, type Sender } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import type { Clock } from '#platform/time';

/** What keeps somebody out: what people said of them, the records that are sealed from everybody, and those that lead to another. */
export class NarrowingsHere extends Narrowings {
  readonly #people: NarrowingsOfPeople;
  readonly #sealed: SealedFrom;
  readonly #merged: MergedRecords;

  constructor(readModels: Pick<ReadModels, 'get' | 'getMany'>, clock: Clock) {
    super();
    this.#people = new NarrowingsOfPeople(readModels, clock);
    this.#sealed = new SealedFrom(readModels, clock);
    this.#merged = new MergedRecords(readModels as ReadModels);
  }

  override async of(actor: Sender['actor']): Promise<Narrowing> {
    const [narrowing, sealedAway, mergedInto] = await Promise.all([
      this.#people.of(actor),
      this.#sealed.person(actor.id),
      this.#merged.all(),
    ]);
    const { barredFrom } = narrowing;
    return {
      ...narrowing,
      ...(barredFrom && { barredFrom: withAllOfEach(barredFrom, mergedInto) }),
      ...(sealedAway.length > 0 && { sealedAway: withAllOfEach(sealedAway, mergedInto) }),
      ...(mergedInto.size > 0 && { mergedInto }),
    };
  }
}
