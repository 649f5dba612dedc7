import { IsIn, IsOptional } from 'class-validator';
import { IsCursor } from '#platform/web';
import { directions, whoseCases, type Direction, type Whose } from '../caseload/whose.ts';
import { referralsShown, type ReferralsShown } from './referrals-shown.ts';

export class FindReferralsRequest {
  /** Of commissioning officers and brokers, who have no cases, `service` is the whole council. */
  @IsOptional()
  @IsIn(whoseCases, { message: `Say of whose children: ${whoseCases.join(', ')}` })
  whose: Whose = 'service';

  @IsOptional()
  @IsIn(referralsShown, { message: `Say which are shown: ${referralsShown.join(', ')}` })
  show: ReferralsShown = 'undecided';

  /** The latest first, when left out. */
  @IsOptional()
  @IsIn(directions, { message: `Say in which direction to sort: ${directions.join(', ')}` })
  direction: Direction = 'desc';

  @IsCursor()
  cursor: string | null = null;
}
