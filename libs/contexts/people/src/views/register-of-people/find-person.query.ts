import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { personAnswer, type PersonFound } from './person-answer.ts';
import { registerOfPeople } from './register-of-people.ts';
import { ShownPeople } from './shown-people.service.ts';

/** Who somebody on the register is, and what was given to them, by whom. */
export class FindPerson extends Query<Readonly<{ staffId: string }>, PersonFound> {
  static readonly act = 'see-the-register-of-people';
  static readonly audit = opensNobody('it is about people who work with records, and about no child');
  static readonly views = ['register-of-people'];
  static readonly answers = personAnswer;
}

@QueryHandler(FindPerson)
export class FindPersonHandler implements IQueryHandler<FindPerson, PersonFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly people: ShownPeople,
  ) {}

  async execute({ data: { staffId } }: FindPerson): Promise<PersonFound> {
    const person = await this.readModels.get(registerOfPeople.collection, staffId);
    if (!person) throw new NotFound('Nobody on the register has this number.');
    const [found] = await this.people.of([[staffId, person]]);
    return found!;
  }
}
