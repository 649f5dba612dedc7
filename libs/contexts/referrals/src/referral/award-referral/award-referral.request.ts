import { IsOptional } from 'class-validator';
import { IsId, IsText } from '#platform/web';

export class AwardReferralRequest {
  @IsId('Choose the provider whose offer is taken')
  providerId!: string;

  @IsText(8000, 'Say why this offer is taken, in at most {most} characters')
  reasoning!: string;

  @IsOptional()
  @IsText(2000, 'Say in at most {most} characters why a late offer is considered')
  lateReason: string | null = null;
}
