import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, pageOf, Query, wholePage, type Saying } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { personAnswer } from './person-answer.ts';
import { registerOfPeople } from './register-of-people.ts';
import { ShownPeople } from './shown-people.service.ts';

/** By name. */
const peopleFound = pageOf('PeopleFound', personAnswer);
export type PeopleFound = Saying<typeof peopleFound>;

/** Everybody on the register, or those of whom something waits to be confirmed. */
export class FindPeople extends Query<Readonly<{ which: 'all' | 'waiting' }>, PeopleFound> {
  static readonly act = 'see-the-register-of-people';
  static readonly audit = opensNobody('it is about people who work with records, and about no child');
  static readonly views = ['register-of-people'];
  static readonly answers = peopleFound;
}

/** A council’s register is some hundreds of people: it is read whole, for only whoever opens the names can order them. */
@QueryHandler(FindPeople)
export class FindPeopleHandler implements IQueryHandler<FindPeople, PeopleFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly people: ShownPeople,
  ) {}

  async execute({ data: { which } }: FindPeople): Promise<PeopleFound> {
    const where = which === 'waiting' ? { where: { waiting: { gt: 0 } } } : {};
    const rows = await everyRow(this.readModels, registerOfPeople.collection, {
      sort: { by: ['enteredAt'] },
      ...where,
    });
    const found = await this.people.of(rows.map(({ id, document }) => [id, document]));
    return wholePage(found.toSorted((one, other) => called(one).localeCompare(called(other), 'en')));
  }
}

const called = ({ name }: PeopleFound['items'][number]): string => (typeof name === 'string' ? name : '');
