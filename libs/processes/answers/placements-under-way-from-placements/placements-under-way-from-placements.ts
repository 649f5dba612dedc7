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

  override async on(childId: string, dates: readonly CivilDate[]): Promise<PlacementsByDay> {
    const found = await this.asking.ask('answers', AskPlacementsOn, { childId, dates });
    return Map.groupBy(found, ({ date }) => date);
  }
}
