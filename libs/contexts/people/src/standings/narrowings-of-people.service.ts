import { Injectable } from '@nestjs/common';
import { Narrowings, type Narrowing, type Sender } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { standsOn } from '../bars/bars.ts';
import { barredPeople } from '../views/barred-people/barred-people.ts';
import { ownRolesOn } from './own-roles-today.service.ts';
import { registerOfPeople } from '../views/register-of-people/register-of-people.ts';
import { standingOn } from '../views/register-of-people/standing-on.ts';

type Actor = Sender['actor'];

/** Tells the gateway, at each request, from whom somebody is barred, of an auditor whom they read, and what a role of the council's own keeps. */
@Injectable()
export class NarrowingsOfPeople extends Narrowings {
  constructor(
    private readonly readModels: Pick<ReadModels, 'get' | 'getMany'>,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async of(actor: Actor): Promise<Narrowing> {
    const today = londonDate(this.clock.now());
    const [barredFrom, terms, cut] = await Promise.all([
      this.#barredFrom(actor, today),
      this.#terms(actor, today),
      this.#cut(actor, today),
    ]);
    return { ...(barredFrom.length > 0 && { barredFrom }), ...(terms.length > 0 && { terms }), ...(cut && { cut }) };
  }

  async #cut({ ownRole }: Actor, today: CivilDate): Promise<Narrowing['cut']> {
    return ownRole === undefined ? undefined : (await ownRolesOn(this.readModels, [ownRole], today)).get(ownRole)?.cut;
  }

  async #barredFrom({ id, onBehalfOf }: Actor, today: CivilDate): Promise<readonly string[]> {
    const rows = await this.readModels.getMany(barredPeople.collection, onBehalfOf === null ? [id] : [id, onBehalfOf]);
    const bars = [...rows.values()].flatMap(({ document }) => document.bars.filter((bar) => standsOn(bar, today)));
    return [...new Set(bars.map(({ childId }) => childId))];
  }

  /** Whoever acts for an auditor reads what that one reads. Of other roles nothing goes by terms. */
  async #terms({ id, role, onBehalfOf }: Actor, today: CivilDate): Promise<NonNullable<Narrowing['terms']>> {
    if (role !== 'auditor') return [];
    const person = await this.readModels.get(registerOfPeople.collection, onBehalfOf ?? id);
    return (person?.grants ?? []).flatMap((grant) =>
      grant.kind === 'audit' && standingOn(grant, today) === 'holds'
        ? [{ id: grant.id, children: grant.childIds, period: grant.period }]
        : [],
    );
  }
}
