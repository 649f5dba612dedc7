import { CouncilOfficers } from '#contexts/children';
import type { RolesHeld } from '#contexts/people';
import type { CivilDate } from '#platform/time';
import type { PeopleKnown } from './words-of-cases.ts';

/** What people work as: by the register, and of whom it does not know by the list of the sign-in, where that has one. */
export class OfficersOfTheRegister extends CouncilOfficers {
  constructor(
    private readonly register: Pick<RolesHeld, 'on' | 'teamsOn'>,
    private readonly people: PeopleKnown,
  ) {
    super();
  }

  override async rolesOf(staffId: string, on: CivilDate): Promise<readonly string[] | null> {
    const held = await this.register.on(staffId, on);
    const listed = this.people.find(({ id }) => id === staffId);
    return held ?? (listed ? [listed.role] : null);
  }

  override async teamsOf(staffId: string, on: CivilDate): Promise<readonly string[]> {
    const held = await this.register.teamsOn(staffId, on);
    const listed = this.people.find(({ id }) => id === staffId)?.team;
    return held ?? (listed ? [listed] : []);
  }
}
