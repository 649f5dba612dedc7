import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { destinations, type Destination } from '../destinations.ts';
import { endReasons, type EndReason } from '../placement.codes.ts';

export class CorrectEndRequest {
  @IsCivilDate('Enter the last day as a real date, such as 2026-03-27')
  endedOn!: CivilDate;

  /** Beside the reason of the correction. */
  @IsIn(endReasons, { message: `Choose why it ended: ${endReasons.join(', ')}` })
  endReason!: EndReason;

  @IsIn(destinations, { message: 'Choose where they went: the NCCIS code of the activity' })
  destination!: Destination;

  @IsText(2000, 'Say why the end is corrected, in at most {most} characters')
  reason!: string;
}
