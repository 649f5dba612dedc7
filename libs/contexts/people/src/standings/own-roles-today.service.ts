import type { Cut } from '#platform/gateway';
import type { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { roleIdOf, shapeOn } from '../own-role/own-role.ts';
import { councilRoles } from '../views/roles/council-roles.ts';

/** What a role of the council's own keeps, and until when it is one. */
export type OwnRoleToday = Readonly<{ cut: Cut; lastDay: CivilDate | null }>;

/** What roles of the council's own keep on a day, by their codes; one that is none then is left out. */
export async function ownRolesOn(
  readModels: Pick<ReadModels, 'getMany'>,
  codes: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, OwnRoleToday>> {
  if (codes.length === 0) return new Map();
  const distinct = [...new Set(codes)];
  const rows = await readModels.getMany(councilRoles.collection, distinct.map(roleIdOf));
  return new Map(
    distinct.flatMap((code) => {
      const role = rows.get(roleIdOf(code))?.document;
      const shape = role && shapeOn(role, day);
      if (!shape) return [];
      const cut = { acts: shape.acts, forAReason: shape.forAReason };
      return [[code, { cut, lastDay: role.lastDay }] as const];
    }),
  );
}
