import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { ethnicities, sexes, yesOrNo, type Ethnicity, type Sex, type YesOrNo } from '../circumstances.events.ts';
import type { Characteristics } from './change-characteristics.ts';

/** What a return asks of a child; what is left out is not recorded. */
export class ChangeCharacteristicsRequest implements Characteristics {
  @IsOptional()
  @IsIn(sexes, { message: `Say the sex, or leave it empty: ${sexes.join(', ')}` })
  sex: Sex | null = null;

  @IsOptional()
  @IsIn(ethnicities, { message: `Say the ethnicity, or leave it empty: ${ethnicities.join(', ')}` })
  ethnicity: Ethnicity | null = null;

  @IsOptional()
  @IsText(100, 'Enter the first language in at most {most} characters')
  firstLanguage: string | null = null;

  @IsOptional()
  @IsIn(yesOrNo, { message: `Say whether the child has free school meals, or leave it empty: ${yesOrNo.join(', ')}` })
  freeSchoolMeals: YesOrNo | null = null;

  @IsOptional()
  @IsIn(yesOrNo, { message: `Say whether a parent serves in the forces, or leave it empty: ${yesOrNo.join(', ')}` })
  serviceChild: YesOrNo | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectCharacteristicsRequest extends ChangeCharacteristicsRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
