import { everyRow, type ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { standingOn } from '../views/register-of-people/standing-on.ts';

/** Tells in which teams of the council somebody works on a day, whatever they work as. */
export class TeamsAtWork {
  constructor(private readonly readModels: Pick<ReadModels, 'find'>) {}

  async on(day: CivilDate): Promise<ReadonlySet<string>> {
    const rows = await everyRow(this.readModels, registerOfPeople.collection, { sort: { by: ['enteredAt'] } });
    return new Set(
      rows.flatMap(({ document }) =>
        document.grants.flatMap((grant) =>
          grant.kind === 'role' && standingOn(grant, day) === 'holds' ? (grant.team ?? []) : [],
        ),
      ),
    );
  }
}
