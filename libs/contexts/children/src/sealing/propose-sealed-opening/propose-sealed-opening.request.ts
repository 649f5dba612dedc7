import { IsIn } from 'class-validator';
import { SaidWhyRequest } from '../../child/said-why.request.ts';
import { sealedWishes, type SealedWish } from '../sealing.events.ts';

export class ProposeSealedOpeningRequest extends SaidWhyRequest {
  @IsIn(sealedWishes, { message: 'Choose what you ask for' })
  wish!: SealedWish;
}
