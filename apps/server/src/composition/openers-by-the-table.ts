import { FindUndisclosed, Openers } from '#contexts/children';
import type { Gateway } from '#platform/gateway';
import type { PeopleHere } from './people-here.ts';

/** Who could open a protected address: whom the gateway would let in once they are named, with a reason or without. */
export class OpenersByTheTable extends Openers {
  constructor(
    private readonly gateway: Pick<Gateway, 'mayDo'>,
    private readonly people: Pick<PeopleHere, 'of'>,
  ) {
    super();
  }

  override async among(childId: string, people: readonly string[]): Promise<ReadonlySet<string>> {
    const could = await Promise.all(people.map((id) => this.#could(childId, id)));
    return new Set(people.filter((_, n) => could[n]));
  }

  async #could(childId: string, id: string): Promise<boolean> {
    const standings = await this.people.of(id);
    const answers = await Promise.all(
      standings.map((actor) => this.gateway.mayDo(FindUndisclosed, { childId }, { actor, correlationId: NOBODYS })),
    );
    return answers.some((may) => may !== 'no');
  }
}

/** It is asked what would be, and nothing is done. */
const NOBODYS = 'asked-of-others';
