import { IsText } from '#platform/web';
import { TermDatesRequest } from '../term-dates.request.ts';

export class CorrectTermDatesRequest extends TermDatesRequest {
  @IsText(2000, 'Say why the school year is corrected, in at most {most} characters')
  reason!: string;
}
