import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsListOf } from '#platform/web';
import type { AgreedTerms } from './agreed-terms.ts';
import { legalBases, sessions, weekdays, type LegalBasis, type Session, type Weekday } from './placement.codes.ts';

class TimetableSessionRequest {
  @IsIn(weekdays, { message: `Choose the day: ${weekdays.join(', ')}` })
  weekday!: Weekday;

  @IsIn(sessions, { message: 'Choose the session: AM or PM' })
  session!: Session;

  @IsInt({ message: 'Enter the length of the session in minutes' })
  @Min(1, { message: 'A session lasts at least one minute' })
  @Max(600, { message: 'A session lasts at most ten hours: enter minutes' })
  minutes!: number;
}

/** What both a start and its correction say. */
export class AgreedTermsRequest implements AgreedTerms {
  @IsCivilDate('Enter the first day of the placement as a real date, such as 2026-01-12')
  startsOn!: CivilDate;

  @IsCivilDate('Enter the agreed last day as a real date, such as 2026-03-27')
  endsOn!: CivilDate;

  @IsCivilDate('Enter the date of the first review as a real date, such as 2026-02-06')
  nextReviewOn!: CivilDate;

  @IsIn(legalBases, { message: `Choose the legal basis: ${legalBases.join(', ')}` })
  legalBasis!: LegalBasis;

  @IsListOf(() => TimetableSessionRequest, {
    words: 'Each session of the timetable needs a day, a half of the day and minutes',
    least: [1, 'Add at least one session to the timetable'],
    most: [10, 'A week has at most {most} sessions'],
  })
  timetable!: readonly TimetableSessionRequest[];
}
