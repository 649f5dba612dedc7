import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsText } from '#platform/web';

export class RecordCalendarFileRequest {
  /** Left out, or null: the council’s, which holds for every school without one of its own. */
  @IsOptional()
  @IsInt({ message: 'Enter the school’s URN, six digits' })
  @Min(100_000, { message: 'Enter the school’s URN, six digits' })
  @Max(999_999, { message: 'Enter the school’s URN, six digits' })
  urn?: number | null;

  @IsText(60_000, 'Paste the text of the file, of at most {most} characters')
  text!: string;
}
