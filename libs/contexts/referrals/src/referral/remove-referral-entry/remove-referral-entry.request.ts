import { IsIn } from 'class-validator';
import { whoseWords, type WhoseWords } from '../referral.events.ts';

export class RemoveReferralEntryRequest {
  @IsIn(whoseWords, { message: 'Say whose it was: another-child or another-person' })
  whose!: WhoseWords;
}
