import { IsText } from '#platform/web';

export class VoidWhereaboutsRequest {
  @IsText(2000, 'Say why it is voided, in at most {most} characters')
  reason!: string;
}
