import { IsId } from '#platform/web';
import { ReferralWrittenRequest } from '../referral-written.request.ts';

export class FillInReferralRequest extends ReferralWrittenRequest {
  @IsId('Choose the child whom the referral is for')
  childId!: string;
}
