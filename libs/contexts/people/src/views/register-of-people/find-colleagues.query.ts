import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { everyRow, ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { rolesGiven } from '../../staff/roles-given.ts';
import { registerOfPeople } from './register-of-people.ts';
import { standingOn } from './standing-on.ts';

const colleague = says.shape('Colleague', {
  staffId: says.id(),
  name: says.text('Priya Nair'),
  roles: says.list(says.code(rolesGiven)),
  called: meaning(
    says.list(says.text('attendance-clerk')),
    'What they are called here for it: by its code, a role of the council’s own where it is cut from one of `roles`.',
  ),
});
const colleaguesFound = pageOf('ColleaguesFound', colleague);
export type ColleaguesFound = Saying<typeof colleaguesFound>;

/** Whose names are needed: of whoever has one of these roles, and of these people; of everybody where no roles are said. */
type Asked = Readonly<{ roles: readonly string[] | null; staffIds: readonly string[] }>;

/** Who works here today, by name: of whom nothing is needed but whom to choose. */
export class FindColleagues extends Query<Asked, ColleaguesFound> {
  static readonly act = 'look-up-a-colleague';
  static readonly audit = opensNobody('it names people who work with records, and no child');
  static readonly views = ['register-of-people'];
  static readonly answers = colleaguesFound;
}

@QueryHandler(FindColleagues)
export class FindColleaguesHandler implements IQueryHandler<FindColleagues, ColleaguesFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** No name is opened but of those who are asked for. */
  async execute({ data: { roles: asked, staffIds } }: FindColleagues): Promise<ColleaguesFound> {
    const today = londonDate(this.clock.now());
    const rows = await everyRow(this.readModels, registerOfPeople.collection, { sort: { by: ['enteredAt'] } });
    const working = rows.flatMap(({ id, document: { who, grants } }) => {
      const held = grants.flatMap((grant) =>
        grant.kind === 'role' && standingOn(grant, today) === 'holds' ? [grant] : [],
      );
      const roles = held.map(({ role }) => role);
      const called = held.map(({ role, ownRole }) => ownRole ?? role);
      const isAskedFor = asked === null || staffIds.includes(id) || roles.some((role) => asked.includes(role));
      return held.length > 0 && isAskedFor ? [{ id, who, roles: once(roles), called: once(called) }] : [];
    });
    const names = await openWithin(
      this.sealer,
      working.map(({ who }) => who.name ?? null),
    );
    const named = working.flatMap(({ id, roles, called }, n) => {
      const name = names[n];
      return typeof name === 'string' ? [{ staffId: id, name, roles, called }] : [];
    });
    return wholePage(named.toSorted((one, other) => one.name.localeCompare(other.name, 'en')));
  }
}

const once = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
