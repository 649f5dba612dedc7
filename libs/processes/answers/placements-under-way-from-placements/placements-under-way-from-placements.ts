import { Injectable } from '@nestjs/common';
import { PlacementsUnderWay, type PlacementsByDay } from '#contexts/attendance';
import { AskPlacementsOn } from '#contexts/placements';
import type { CivilDate } from '#platform/time';
import { AskAs } from '../../ask-as.ts';
import { ProvidersKnown } from '../../providers-known.ts';

@Injectable()
export class PlacementsUnderWayFromPlacements extends PlacementsUnderWay {
  constructor(
    private readonly asking: AskAs,
    private readonly providers: ProvidersKnown,
  ) {
    super();
  }

  override async on(
    childIds: readonly string[],
    dates: readonly CivilDate[],
    named?: readonly string[],
  ): Promise<ReadonlyMap<string, PlacementsByDay>> {
    const found = named
      ? await this.asking.askNow('answers', AskPlacementsOn, { childIds, dates, named })
      : await this.asking.ask('answers', AskPlacementsOn, { childIds, dates });
    const known = found.map((placement) => ({
      ...placement,
      keepsRegister: this.providers.on(placement.providerId, placement.date)?.keepsRegister ?? null,
    }));
    const byChild = Map.groupBy(known, ({ childId }) => childId);
    return new Map([...byChild].map(([childId, on]) => [childId, Map.groupBy(on, ({ date }) => date)]));
  }
}
