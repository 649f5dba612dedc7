import { FeedPeople } from '#contexts/spreadsheets';
import { CASEWORK } from '#officer-ui';
import type { PeopleHere } from './people-here.ts';
import type { PeopleKnown } from './words-of-cases.ts';

/** Who works here, for a list that comes by itself: as the page of lists knows them. */
export class FeedPeopleHere extends FeedPeople {
  override readonly officers: FeedPeople['officers'];

  constructor(
    private readonly here: Pick<PeopleHere, 'of'>,
    people: PeopleKnown,
  ) {
    super();
    this.officers = people.filter(({ role }) => CASEWORK.includes(role)).map(({ id, name }) => ({ id, name }));
  }

  /** For another they stand in only where they are asked themselves. */
  override async actorsOf(personId: string): ReturnType<FeedPeople['actorsOf']> {
    return (await this.here.of(personId)).filter(({ onBehalfOf }) => onBehalfOf === null);
  }
}
