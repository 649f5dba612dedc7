import { Injectable } from '@nestjs/common';
import { PlacementsUnderWay, type PlacementUnderWay } from '#contexts/attendance';
import { AskPlacementsOn } from '#contexts/placements';
import type { CivilDate } from '#platform/time';
import { AskAs } from '../../ask-as.ts';

@Injectable()
export class PlacementsUnderWayFromPlacements extends PlacementsUnderWay {
  constructor(private readonly asking: AskAs) {
    super();
  }

  override on(childId: string, date: CivilDate): Promise<readonly PlacementUnderWay[]> {
    return this.asking.ask('answers', AskPlacementsOn, { childId, date });
  }
}
