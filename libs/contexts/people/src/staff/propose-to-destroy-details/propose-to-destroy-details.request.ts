import { IsIn } from 'class-validator';
import { detailsGrounds, type DetailsGround } from '../staff.events.ts';

export class ProposeToDestroyDetailsRequest {
  @IsIn(detailsGrounds, { message: `Choose why: ${detailsGrounds.join(', ')}` })
  ground!: DetailsGround;
}
