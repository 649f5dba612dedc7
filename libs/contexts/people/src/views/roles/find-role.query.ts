import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotFound, opensNobody, Query } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { councilRoles } from './council-roles.ts';
import { roleAnswer, type RoleFound } from './role-answer.ts';
import { ShownRoles } from './shown-roles.service.ts';

/** What one role may do, and of the council's own who said so. */
export class FindRole extends Query<Readonly<{ roleId: string }>, RoleFound> {
  static readonly act = 'see-roles';
  static readonly audit = opensNobody('it is about what people may be here, and about no child');
  static readonly views = ['council-roles', 'register-of-people'];
  static readonly answers = roleAnswer;
}

@QueryHandler(FindRole)
export class FindRoleHandler implements IQueryHandler<FindRole, RoleFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly shown: ShownRoles,
  ) {}

  async execute({ data: { roleId }, envelope: { actor } }: FindRole): Promise<RoleFound> {
    const ofTheService = (await this.shown.ofTheService()).find((role) => role.roleId === roleId);
    if (ofTheService) return ofTheService;
    const own = await this.readModels.get(councilRoles.collection, roleId);
    if (!own) throw new NotFound('No role has this number.');
    const [found] = await this.shown.ofTheCouncil([own], actor);
    return found!;
  }
}
