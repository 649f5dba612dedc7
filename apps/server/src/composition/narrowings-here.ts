import { SealedFrom } from '#contexts/children';
import { NarrowingsOfPeople } from '#contexts/people';
import { Narrowings, type Narrowing, type Sender } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import type { Clock } from '#platform/time';

/** What keeps somebody out: what people said of them, and the records that are sealed from everybody. */
export class NarrowingsHere extends Narrowings {
  readonly #people: NarrowingsOfPeople;
  readonly #sealed: SealedFrom;

  constructor(readModels: Pick<ReadModels, 'get' | 'getMany'>, clock: Clock) {
    super();
    this.#people = new NarrowingsOfPeople(readModels, clock);
    this.#sealed = new SealedFrom(readModels, clock);
  }

  override async of(actor: Sender['actor']): Promise<Narrowing> {
    const [narrowing, sealedAway] = await Promise.all([this.#people.of(actor), this.#sealed.person(actor.id)]);
    return sealedAway.length === 0 ? narrowing : { ...narrowing, sealedAway };
  }
}
