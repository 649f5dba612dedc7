import { Injectable } from '@nestjs/common';
import { openWithin, Sealer } from '#platform/privacy';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { ActsOfRoles, type ActOfRole } from '../../asks/acts-of-roles.ts';
import { roleIdOf, shapeOn, type Shape } from '../../own-role/own-role.ts';
import { rolesCut } from '../../own-role/roles-cut.ts';
import { rolesGiven, type RoleGivenAs } from '../../staff/roles-given.ts';
import { NamesOfPeople } from '../names-of-people.service.ts';
import { Confirmers, hasOwnRole } from '../confirmers.service.ts';
import { OwnRolesGiven } from '../own-roles-given.service.ts';
import type { CouncilRole } from './council-roles.ts';
import type { ActShown, RoleFound } from './role-answer.ts';

/** Says of roles what they may do today, in the words of the table, and of the council's own who said so. */
@Injectable()
export class ShownRoles {
  constructor(
    private readonly given: OwnRolesGiven,
    private readonly roles: ActsOfRoles,
    private readonly sealer: Sealer,
    private readonly names: NamesOfPeople,
    private readonly confirmers: Confirmers,
    private readonly clock: Clock,
  ) {}

  async ofTheService(): Promise<readonly RoleFound[]> {
    const mayConfirm = (await this.confirmers.today())('role', () => false);
    return rolesGiven.map((role) => {
      const acts = this.roles.of(role).map(shownAct);
      return {
        ...{ roleId: roleIdOf(role), role, cutFrom: null, standing: 'of-the-service', acts, mayKeep: acts },
        ...{ isCuttable: acts.length > 0 && rolesCut.includes(role), isYours: false, mayConfirm },
        ...{ forAReason: true, proposals: [], lastDay: null, endings: [], revision: null },
      };
    });
  }

  async ofTheCouncil(kept: readonly CouncilRole[], asker: Asker): Promise<readonly RoleFound[]> {
    const [theirs, confirming] = await Promise.all([this.given.to(asker), this.confirmers.today()]);
    const opened = await openWithin(this.sealer, [...kept]);
    const known = await this.names.of(kept.flatMap(idsIn));
    const someone = (id: string) => ({ id, name: known.get(id) ?? null });
    const done = <T extends Readonly<{ byId: string }>>({ byId, ...act }: T) => ({ by: someone(byId), ...act });
    const today = londonDate(this.clock.now());
    return opened.map(({ code, cutFrom, proposals, endings, lastDay, revision }, n) => {
      const { shape, standing } = standingOn(kept[n]!, today);
      const mayKeep = this.roles.of(cutFrom as RoleGivenAs).map(shownAct);
      return {
        ...{
          roleId: roleIdOf(code),
          role: code,
          cutFrom: cutFrom as RoleGivenAs,
          standing,
          mayKeep,
          lastDay,
          revision,
        },
        ...{ isCuttable: false, isYours: theirs.includes(code) },
        mayConfirm: confirming('role', (_, person) => hasOwnRole(person, code)),
        // What a later version takes from the other is gone from this one, too.
        acts: mayKeep.filter(({ act }) => shape?.acts.includes(act)),
        forAReason: shape?.forAReason ?? false,
        endings: endings.map(done).toReversed() as RoleFound['endings'],
        proposals: proposals
          .map(({ id: proposalId, acts, forAReason, from, standing: decision, proposed, decided }) => ({
            ...{ proposalId, acts: [...acts], forAReason, from, standing: decision, proposed: done(proposed) },
            decided: (decided && done(decided)) as Decided,
          }))
          .toReversed(),
      };
    });
  }
}

type Asker = Readonly<{ id: string; onBehalfOf: string | null }>;

const shownAct = ({ needs: _, ...act }: ActOfRole): ActShown => act;

type Decided = RoleFound['proposals'][number]['decided'];

const idsIn = ({ proposals, endings }: CouncilRole): readonly string[] => [
  ...proposals.flatMap(({ proposed, decided }) => [proposed.byId, ...(decided ? [decided.byId] : [])]),
  ...endings.map(({ byId }) => byId),
];

type Standing = Readonly<{ standing: RoleFound['standing']; shape: Shape | null }>;

/** How it stands on a day, and what it keeps then, or will. */
export function standingOn(role: CouncilRole, day: CivilDate): Standing {
  const shape = shapeOn(role, day);
  if (shape) return { standing: 'holds', shape };
  if (role.lastDay !== null && role.lastDay < day) return { standing: 'over', shape: null };
  const [next = null] = role.shapes.toSorted((one, other) => one.from.localeCompare(other.from));
  if (next) return { standing: 'to-come', shape: shapeOn(role, next.from) };
  return { standing: role.waiting > 0 ? 'waits' : 'declined', shape: role.proposals.at(-1) ?? null };
}
