import { IsIn, IsOptional } from 'class-validator';
import { IsCursor } from '#platform/web';
import { directions, whoseCases, type Direction, type Whose } from '../caseload/whose.ts';
import { placementOrders, placementsListed, type PlacementOrder, type PlacementsListed } from './which-placements.ts';

export class FindPlacementsListedRequest {
  /** Of a school its pupils, of a provider those who are with it, of commissioning the whole council: `service`. */
  @IsOptional()
  @IsIn(whoseCases, { message: `Say of whose children: ${whoseCases.join(', ')}` })
  whose: Whose = 'service';

  @IsOptional()
  @IsIn(placementsListed, { message: `Say which are shown: ${placementsListed.join(', ')}` })
  show: PlacementsListed = 'current';

  @IsOptional()
  @IsIn(placementOrders, { message: `Say by what to sort: ${placementOrders.join(', ')}` })
  sort: PlacementOrder = 'end';

  /** The first day first, when left out. */
  @IsOptional()
  @IsIn(directions, { message: `Say in which direction to sort: ${directions.join(', ')}` })
  direction: Direction = 'asc';

  @IsCursor()
  cursor: string | null = null;
}
