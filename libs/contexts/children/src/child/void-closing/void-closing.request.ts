import { IsText } from '#platform/web';

export class VoidClosingRequest {
  @IsText(2000, 'Say why the closing is voided, in at most {most} characters')
  reason!: string;
}
