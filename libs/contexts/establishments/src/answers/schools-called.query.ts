import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReferenceData } from '#platform/reference-data';
import { Clock, londonDate } from '#platform/time';
import { ESTABLISHMENTS, isClosedOn, type Establishment } from '../establishment/establishment.ts';
import { openOnesNamed } from '../establishment/named-wholly.ts';
import { searchWords } from '../establishment/search-words.ts';

type Called = Readonly<{ name: string; schools: readonly Readonly<{ urn: number; place: string | null }>[] }>;

/** Which open schools are called just so, name by name. */
export class AskSchoolsCalled extends Query<Readonly<{ names: readonly string[] }>, readonly Called[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('a public register, which names no child');
  static readonly views = [];
}

/** Names made of words that many have stand among so many. */
const MOST_LOOKED_AT = 1000;

@QueryHandler(AskSchoolsCalled)
export class AskSchoolsCalledHandler implements IQueryHandler<AskSchoolsCalled, readonly Called[]> {
  constructor(
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { names } }: AskSchoolsCalled): Promise<readonly Called[]> {
    const today = londonDate(this.clock.now());
    const called: Called[] = [];
    for (const name of new Set(names)) {
      const { found } = await this.reference.search<Establishment>(ESTABLISHMENTS, searchWords(name), MOST_LOOKED_AT);
      const open = openOnesNamed(
        found.map((each) => ({ ...each, closed: isClosedOn(each, today) })),
        name,
      );
      called.push({ name, schools: open.map(({ urn, town, postcode }) => ({ urn, place: town ?? postcode })) });
    }
    return called;
  }
}
