import { Injectable } from '@nestjs/common';
import { PlacementsUnderWay, type PlacementsByDay } from '#contexts/attendance';
import { AskPlacementsOn } from '#contexts/placements';
import type { CivilDate } from '#platform/time';
import { AskAs } from '../../ask-as.ts';

@Injectable()
export class PlacementsUnderWayFromPlacements extends PlacementsUnderWay {
  constructor(private readonly asking: AskAs) {
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
    const byChild = Map.groupBy(found, ({ childId }) => childId);
    return new Map([...byChild].map(([childId, on]) => [childId, Map.groupBy(on, ({ date }) => date)]));
  }
}
