import { IsText } from '#platform/web';

export class VoidCircumstanceRequest {
  @IsText(2000, 'Say why the change is voided, in at most {most} characters')
  reason!: string;
}
