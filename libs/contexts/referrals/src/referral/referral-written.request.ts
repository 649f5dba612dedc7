import { IsOptional, IsUUID, ArrayMaxSize, IsArray, Matches } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';

const CODE = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** As many as an event keeps in a list. */
const MOST_LEFT_OUT = 500;

/** A referral as it is written down, first or anew. */
export class ReferralWrittenRequest {
  @Matches(CODE, { message: 'Choose the agreement, such as peterborough-cepet' })
  agreement!: string;

  @Matches(CODE, { message: 'Choose the lot, such as lot-4' })
  lot!: string;

  @IsText(8000, 'Say what is needed, in at most {most} characters')
  requirement!: string;

  /** Providers of the lot that are not asked; everyone else on it is. */
  @IsOptional()
  @IsArray({ message: 'Choose who of the lot is left out' })
  @ArrayMaxSize(MOST_LEFT_OUT, { message: `Leave out at most ${MOST_LEFT_OUT} providers` })
  @IsUUID(undefined, { each: true, message: 'Choose who of the lot is left out' })
  leftOut: string[] = [];

  @IsOptional()
  @IsText(2000, 'Say in at most {most} characters why they are left out')
  leftOutBecause: string | null = null;

  /** The day the decision to refer was taken. Today, when left out. */
  @IsOptional()
  @IsCivilDate('Enter the day of the decision as a real date, such as 2026-03-27')
  decidedOn?: CivilDate;
}
