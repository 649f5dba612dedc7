import { Injectable } from '@nestjs/common';
import type { Cut } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { everyNamed, ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { ownRolesOn } from './own-roles-today.service.ts';
import { standingOn } from '../views/register-of-people/standing-on.ts';
import { registerOfPeople, type PersonKept } from '../views/register-of-people/register-of-people.ts';

/** What somebody may act as; `onBehalfOf` is for whom, if it is not their own. */
type StandingToday = Readonly<{
  role: string;
  team: string | null;
  organisation: string | null;
  onBehalfOf: string | null;
  /** The code of the council's own role that is cut from `role`, where it is one. */
  ownRole?: string;
}>;

/** Since when and until when it is so; no last day: until somebody ends it. */
type Days = Readonly<{ from: CivilDate; lastDay: CivilDate | null }>;

/** Tells of people what they may act as today: what was given to them and confirmed, and what those are for whom they act. */
@Injectable()
export class StandingsOfPeople {
  constructor(
    private readonly readModels: Pick<ReadModels, 'get' | 'getMany'>,
    private readonly sealer: Pick<Sealer, 'openOrLost'>,
    private readonly clock: Clock,
  ) {}

  /** Whoever stands on the register is what it says, and nothing else. Null: they are not on it. */
  async of(staffId: string): Promise<readonly StandingToday[] | null> {
    return (await this.daysOf(staffId))?.map(({ standing }) => standing) ?? null;
  }

  /** The same, each with its days: of cover those on which both hold, of a role of the council's own those on which it is one. */
  async daysOf(staffId: string): Promise<readonly (Days & Readonly<{ standing: StandingToday }>)[] | null> {
    const person = await this.readModels.get(registerOfPeople.collection, staffId);
    if (!person) return null;
    const today = londonDate(this.clock.now());
    const covered = await this.#covered(person, today);
    const all = [
      ...rolesOn(person, today).map((role) => ({ ...role, onBehalfOf: null })),
      ...covered.flatMap(({ onBehalfOf, days, each }) =>
        rolesOn(each, today).map((role) => ({ ...role, ...shared(role, days), onBehalfOf })),
      ),
    ];
    const own = await this.#ownRoles(all, today);
    return all.flatMap(({ ownRole, from, lastDay, ...role }) => {
      if (ownRole === null) return [{ standing: role, from, lastDay }];
      const kept = own.get(ownRole);
      return kept ? [{ standing: { ...role, ownRole }, from, lastDay: earlier(lastDay, kept.lastDay) }] : [];
    });
  }

  /** What a role of the council's own keeps today of the one that it is cut from. Null: it is none today. */
  async cutOf(ownRole: string): Promise<Cut | null> {
    return (await ownRolesOn(this.readModels, [ownRole], londonDate(this.clock.now()))).get(ownRole)?.cut ?? null;
  }

  /** Whoever was given one that is none today is nothing by it. */
  #ownRoles(roles: readonly Readonly<{ ownRole: string | null }>[], today: CivilDate) {
    const codes = roles.flatMap(({ ownRole }) => ownRole ?? []);
    return ownRolesOn(this.readModels, codes, today);
  }

  /** As the register calls them; null: it does not, or the name does not open. */
  async nameOf(staffId: string): Promise<string | null> {
    const person = await this.readModels.get(registerOfPeople.collection, staffId);
    const [name] = await openWithin(this.sealer, [person?.who.name ?? null]);
    return typeof name === 'string' ? name : null;
  }

  /** Cover is for what somebody is, never for whom they cover in turn. */
  async #covered(person: PersonKept, today: CivilDate) {
    const covers = person.grants.flatMap((grant) =>
      grant.kind === 'cover' && standingOn(grant, today) === 'holds' ? [grant] : [],
    );
    if (covers.length === 0) return [];
    const ids = covers.map(({ forId }) => forId);
    const rows = await everyNamed(this.readModels, registerOfPeople.collection, ids);
    return covers.flatMap(({ forId: onBehalfOf, ...days }) => {
      const each = rows.get(onBehalfOf)?.document;
      return each ? [{ onBehalfOf, days, each }] : [];
    });
  }
}

const rolesOn = ({ grants }: PersonKept, today: CivilDate) =>
  grants.flatMap((grant) => {
    if (grant.kind !== 'role' || standingOn(grant, today) !== 'holds') return [];
    const { role, ownRole, team, organisation, from, lastDay } = grant;
    return [{ role, ownRole, team, organisation, from, lastDay }];
  });

const earlier = (one: CivilDate | null, other: CivilDate | null): CivilDate | null =>
  one === null || (other !== null && other < one) ? other : one;

const shared = (one: Days, other: Days): Days => ({
  from: one.from > other.from ? one.from : other.from,
  lastDay: earlier(one.lastDay, other.lastDay),
});
