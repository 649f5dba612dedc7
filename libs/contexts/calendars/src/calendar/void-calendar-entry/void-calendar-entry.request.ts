import { IsText } from '#platform/web';

export class VoidCalendarEntryRequest {
  @IsText(2000, 'Say why the entry is voided, in at most {most} characters')
  reason!: string;
}
