import type { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { ownRolesOn } from './own-roles-today.service.ts';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { standingOn } from '../views/register-of-people/standing-on.ts';

/**
 * Tells what somebody works as themselves on a day, whomever they cover besides. By a role of the council’s own that is none then, or
 * that opens no child’s record, nobody works with children.
 */
export class RolesHeld {
  constructor(private readonly readModels: Pick<ReadModels, 'get' | 'getMany'>) {}

  /** Null: they are not on the register. */
  async on(staffId: string, day: CivilDate): Promise<readonly string[] | null> {
    const held = await this.#held(staffId, day);
    if (held === null) return null;
    const codes = held.flatMap(({ ownRole }) => ownRole ?? []);
    const own = await ownRolesOn(this.readModels, codes, day);
    const opens = (ownRole: string | null) =>
      ownRole === null || own.get(ownRole)?.cut.acts.includes('open-a-child') === true;
    return held.flatMap(({ role, ownRole }) => (opens(ownRole) ? [role] : []));
  }

  /** With which teams of the council. Null: they are not on the register. */
  async teamsOn(staffId: string, day: CivilDate): Promise<readonly string[] | null> {
    return (await this.#held(staffId, day))?.flatMap(({ team }) => team ?? []) ?? null;
  }

  async #held(staffId: string, day: CivilDate) {
    const person = await this.readModels.get(registerOfPeople.collection, staffId);
    return (
      person?.grants.flatMap((grant) => (grant.kind === 'role' && standingOn(grant, day) === 'holds' ? [grant] : [])) ??
      null
    );
  }
}
