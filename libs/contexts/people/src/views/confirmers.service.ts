import { Injectable } from '@nestjs/common';
import { everyRow, ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { ActsOfRoles } from '../asks/acts-of-roles.ts';
import { rolesGiven } from '../staff/roles-given.ts';
import { ownRolesOn, type OwnRoleToday } from '../standings/own-roles-today.service.ts';
import type { WhoMayConfirm } from './confirmers-answer.ts';
import { NamesOfPeople } from './names-of-people.service.ts';
import { registerOfPeople, type PersonKept } from './register-of-people/register-of-people.ts';
import { standingOn } from './register-of-people/standing-on.ts';
import { SECOND_WORDS, type SecondWord } from './second-words.ts';

/** Who may say the second word of something today, but for whom it is about. */
export type Confirming = (what: SecondWord, isAbout: (id: string, person: PersonKept) => boolean) => WhoMayConfirm;

/** Whether it was given to somebody, or is to be. */
export const hasOwnRole = ({ grants }: PersonKept, code: string): boolean =>
  grants.some((grant) => grant.kind === 'role' && grant.ownRole === code && grant.standing !== 'declined');

type Role = Readonly<{ role: string; ownRole?: string | null | undefined }>;

/** Who may say the second word, where two have to: those whose role has the act, by name as far as the register knows them. */
@Injectable()
export class Confirmers {
  constructor(
    private readonly readModels: ReadModels,
    private readonly roles: ActsOfRoles,
    private readonly names: NamesOfPeople,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<Confirming> {
    const today = londonDate(this.clock.now());
    const rows = await everyRow(this.readModels, registerOfPeople.collection, { sort: { by: ['enteredAt'] } });
    const held = rows.flatMap(({ id, document: person }) =>
      person.grants.flatMap((grant) =>
        grant.kind === 'role' && standingOn(grant, today) === 'holds' ? [{ ...grant, person, personId: id }] : [],
      ),
    );
    const own = await this.#ownRoles(held);
    const decide = Object.values(SECOND_WORDS);
    const deciding = held.filter((grant) => decide.some((act) => this.#has(grant, act, own)));
    const called = await this.names.of(deciding.map(({ personId }) => personId));
    return (what, isAbout) => {
      const act = SECOND_WORDS[what];
      const others = deciding.filter((grant) => this.#has(grant, act, own) && !isAbout(grant.personId, grant.person));
      const ids = new Set(others.map(({ personId }) => personId));
      return {
        people: [...ids].map((id) => ({ id, name: called.get(id) ?? null })),
        roles: rolesGiven.filter((role) => this.#has({ role }, act, own)),
      };
    };
  }

  /** Which of them somebody may say as what they act as now. */
  async wordsOf(role: Role): Promise<readonly SecondWord[]> {
    const own = await this.#ownRoles([role]);
    const all = Object.keys(SECOND_WORDS) as SecondWord[];
    return all.filter((what) => this.#has(role, SECOND_WORDS[what], own));
  }

  #ownRoles(roles: readonly Role[]): Promise<ReadonlyMap<string, OwnRoleToday>> {
    const codes = roles.flatMap(({ ownRole }) => ownRole ?? []);
    return ownRolesOn(this.readModels, codes, londonDate(this.clock.now()));
  }

  #has({ role, ownRole }: Role, act: string, own: ReadonlyMap<string, OwnRoleToday>): boolean {
    const keeps = !ownRole || (own.get(ownRole)?.cut.acts.includes(act) ?? false);
    return keeps && this.roles.of(role).some((each) => each.act === act);
  }
}
