import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { TermDatesRequest } from '../term-dates.request.ts';

export class RecordTermDatesRequest extends TermDatesRequest {
  /** Left out, or null: the council’s, which holds for every school without one of its own. */
  @IsOptional()
  @IsInt({ message: 'Enter the school’s URN, six digits' })
  @Min(100_000, { message: 'Enter the school’s URN, six digits' })
  @Max(999_999, { message: 'Enter the school’s URN, six digits' })
  urn?: number | null;

  @IsInt({ message: 'Enter the year in which the school year starts, such as 2026' })
  @Min(1990, { message: 'Enter the year in which the school year starts, such as 2026' })
  @Max(2198, { message: 'Enter the year in which the school year starts, such as 2026' })
  startsIn!: number;
}
