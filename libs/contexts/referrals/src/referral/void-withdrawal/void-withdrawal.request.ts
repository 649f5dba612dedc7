import { IsText } from '#platform/web';

export class VoidWithdrawalRequest {
  @IsText(2000, 'Say why the withdrawal was recorded in error')
  reason!: string;
}
