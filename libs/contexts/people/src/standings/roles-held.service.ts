import type { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { standingOn } from '../views/register-of-people/standing-on.ts';

/** Tells what somebody works as themselves on a day, whomever they cover besides. */
export class RolesHeld {
  constructor(private readonly readModels: Pick<ReadModels, 'get'>) {}

  /** Null: they are not on the register. */
  async on(staffId: string, day: CivilDate): Promise<readonly string[] | null> {
    const person = await this.readModels.get(registerOfPeople.collection, staffId);
    if (!person) return null;
    return person.grants.flatMap((grant) =>
      grant.kind === 'role' && standingOn(grant, day) === 'holds' ? [grant.role] : [],
    );
  }
}
