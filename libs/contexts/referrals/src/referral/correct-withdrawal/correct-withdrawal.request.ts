import { IsIn, IsOptional } from 'class-validator';
import { IsText } from '#platform/web';
import { withdrawalReasons, type WithdrawalReason } from '../referral.events.ts';

export class CorrectWithdrawalRequest {
  @IsIn(withdrawalReasons, { message: `Give a reason: ${withdrawalReasons.join(', ')}` })
  withdrawnBecause!: WithdrawalReason;

  @IsOptional()
  @IsText(2000, 'Enter a note of at most {most} characters')
  note: string | null = null;

  @IsText(2000, 'Say why the withdrawal is corrected')
  reason!: string;
}
