import { IsText } from '#platform/web';

export class VoidReopeningRequest {
  @IsText(2000, 'Say why the reopening is voided, in at most {most} characters')
  reason!: string;
}
