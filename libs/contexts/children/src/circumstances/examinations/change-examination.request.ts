import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsText } from '#platform/web';
import {
  examLevels,
  examSeries,
  examStands,
  type ExamLevel,
  type ExamSeries,
  type ExamStand,
} from '../circumstances.events.ts';
import type { ExaminationTold } from './change-examination.ts';

const YEAR = 'Enter the year of the examination in four figures, such as 2026';

/** What is told of one examination, all of it. */
class ExaminationRequest implements ExaminationTold {
  @IsText(200, 'Enter the subject in at most {most} characters')
  subject!: string;

  @IsText(100, 'Enter the qualification in at most {most} characters, such as GCSE')
  qualification!: string;

  @IsIn(examLevels, { message: `Say the level of the qualification: ${examLevels.join(', ')}` })
  level!: ExamLevel;

  @IsOptional()
  @IsText(100, 'Enter the board in at most {most} characters')
  board: string | null = null;

  @IsIn(examSeries, { message: `Say in which series it is: ${examSeries.join(', ')}` })
  series!: ExamSeries;

  @IsInt({ message: YEAR })
  @Min(2000, { message: YEAR })
  @Max(2099, { message: YEAR })
  year!: number;

  @IsOptional()
  @IsText(200, 'Say where it is sat in at most {most} characters')
  satAt: string | null = null;

  @IsIn(examStands, { message: `Say how it stands: ${examStands.join(', ')}` })
  stands!: ExamStand;

  @IsOptional()
  @IsText(50, 'Enter the result in at most {most} characters')
  result: string | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class ChangeExaminationRequest extends ExaminationRequest {
  @IsOptional()
  @IsId('Name an examination that is recorded, or leave the number out')
  subjectId?: string;
}

export class CorrectExaminationRequest extends ExaminationRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
