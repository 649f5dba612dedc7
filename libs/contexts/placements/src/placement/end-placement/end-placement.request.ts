import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { destinations, type Destination } from '../destinations.ts';
import { endReasons, type EndReason } from '../placement.codes.ts';

export class EndPlacementRequest {
  @IsCivilDate('Enter the last day as a real date, such as 2026-03-27')
  endedOn!: CivilDate;

  @IsIn(endReasons, { message: `Choose why it ended: ${endReasons.join(', ')}` })
  reason!: EndReason;

  @IsIn(destinations, { message: 'Choose where they went: the NCCIS code of the activity' })
  destination!: Destination;
}
