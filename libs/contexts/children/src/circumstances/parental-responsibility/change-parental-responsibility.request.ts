import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';

const SAY = 'Say who has parental responsibility, or that nobody is known to have it';
const HOLDER = /^(?:council|nobody-known|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Who has parental responsibility, all of them. */
export class ChangeParentalResponsibilityRequest {
  @IsArray({ message: SAY })
  @ArrayMinSize(1, { message: SAY })
  @ArrayMaxSize(22, { message: 'Name each of them once' })
  @Matches(HOLDER, { each: true, message: `${SAY}: the number of a person, council, nobody-known` })
  holders!: readonly string[];

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectParentalResponsibilityRequest extends ChangeParentalResponsibilityRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
