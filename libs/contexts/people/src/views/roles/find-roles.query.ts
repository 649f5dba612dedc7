import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, pageOf, Query, wholePage, type Saying } from '#platform/gateway';
import { everyRow, ReadModels } from '#platform/read-models';
import { councilRoles } from './council-roles.ts';
import { roleAnswer } from './role-answer.ts';
import { ShownRoles } from './shown-roles.service.ts';

/** The council's own by their codes, then those that come with the service. */
const rolesFound = pageOf('RolesFound', roleAnswer);
export type RolesFound = Saying<typeof rolesFound>;

/** All roles that there are here, and what each may do. */
export class FindRoles extends Query<object, RolesFound> {
  static readonly act = 'see-roles';
  static readonly audit = opensNobody('it is about what people may be here, and about no child');
  static readonly views = ['council-roles', 'register-of-people'];
  static readonly answers = rolesFound;
}

@QueryHandler(FindRoles)
export class FindRolesHandler implements IQueryHandler<FindRoles, RolesFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly shown: ShownRoles,
  ) {}

  async execute({ envelope: { actor } }: FindRoles): Promise<RolesFound> {
    const rows = await everyRow(this.readModels, councilRoles.collection, { sort: { by: ['code'] } });
    const own = await this.shown.ofTheCouncil(
      rows.map(({ document }) => document),
      actor,
    );
    return wholePage([...own, ...(await this.shown.ofTheService())]);
  }
}
