import { IsOptional } from 'class-validator';
import { IsText } from '#platform/web';

export class CorrectAwardRequest {
  @IsText(8000, 'Say why this offer was taken, in at most {most} characters')
  reasoning!: string;

  @IsOptional()
  @IsText(2000, 'Say in at most {most} characters why a late offer was considered')
  lateReason: string | null = null;

  @IsText(2000, 'Say why the award is corrected')
  reason!: string;
}
