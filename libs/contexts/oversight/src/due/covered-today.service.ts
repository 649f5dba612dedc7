import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#platform/event-sourcing';
import { Standings } from '#platform/identity';

/** Somebody for whom one acts today; `name` null: nobody says how they are called. */
export type Covered = Readonly<{ id: string; name: string | null }>;

/** Tells whom somebody covers for today: their work is to be seen beside one’s own. */
@Injectable()
export class CoveredToday {
  constructor(@Inject(Standings) private readonly standings: Pick<Standings, 'of' | 'nameOf'>) {}

  /** Whoever acts for another just now sees that other’s work as their own, and nobody else’s. */
  async by({ id, onBehalfOf }: Pick<Actor, 'id' | 'onBehalfOf'>): Promise<readonly Covered[]> {
    if (onBehalfOf !== null) return [];
    const standings = (await this.standings.of(id)) ?? [];
    const covered = [...new Set(standings.flatMap((each) => each.onBehalfOf ?? []))];
    return Promise.all(covered.map(async (person) => ({ id: person, name: await this.standings.nameOf(person) })));
  }
}
