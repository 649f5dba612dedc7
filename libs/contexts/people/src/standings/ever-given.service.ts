import { everyRow, type Collection, type ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { registerOfPeople, type GrantKept } from '../views/register-of-people/register-of-people.ts';
import { standingOn } from '../views/register-of-people/standing-on.ts';
import { councilRoles } from '../views/roles/council-roles.ts';
import { RolesHeld } from './roles-held.service.ts';

/** Somebody to whom a role was given once: each of those asked for, `until`: the last day of the last of it that is over, null where none is. */
export type OnceGiven = Readonly<{
  staffId: string;
  given: readonly Readonly<{ role: string; until: CivilDate | null }>[];
  worksAs: readonly string[];
}>;

/** Tells who was given one of some roles at any time, with all that they work as on a day: it may be nothing any more. */
export class EverGiven {
  static readonly readsFrom: readonly Collection[] = [
    registerOfPeople.collection as Collection,
    councilRoles.collection as Collection,
  ];

  constructor(private readonly readModels: Pick<ReadModels, 'find' | 'get' | 'getMany'>) {}

  async of(roles: readonly string[], day: CivilDate): Promise<readonly OnceGiven[]> {
    const rows = await everyRow(this.readModels, registerOfPeople.collection, { sort: { by: ['enteredAt'] } });
    const held = new RolesHeld(this.readModels);
    const given = rows.filter(({ document }) => document.grants.some((grant) => isOf(grant, roles)));
    return Promise.all(
      given.map(async ({ id: staffId, document }) => {
        const grants = document.grants.filter((grant) => isOf(grant, roles));
        return {
          staffId,
          given: [...Map.groupBy(grants, (grant) => ('role' in grant ? grant.role : ''))].map(([role, of]) => ({
            ...{ role, until: lastOver(of, day) },
          })),
          worksAs: (await held.on(staffId, day)) ?? [],
        };
      }),
    );
  }
}

/** What was never confirmed let nobody have a child. */
const isOf = (grant: GrantKept, roles: readonly string[]): boolean =>
  grant.kind === 'role' && grant.standing === 'confirmed' && roles.includes(grant.role);

const lastOver = (grants: readonly GrantKept[], day: CivilDate): CivilDate | null =>
  grants
    .filter((grant) => standingOn(grant, day) === 'over')
    .flatMap(({ lastDay }) => lastDay ?? [])
    .toSorted()
    .at(-1) ?? null;
