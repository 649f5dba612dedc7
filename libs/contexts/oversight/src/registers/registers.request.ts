import { IsOptional, Matches } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';

export class FindRegisterRequest {
  @IsCivilDate('Enter the day as a real date, such as 2026-01-14')
  on!: CivilDate;

  @IsOptional()
  @Matches(/^[\w-]{1,400}$/, { message: 'Give what another page named as next or previous' })
  cursor: string | null = null;
}

export class FindPlacesRequest extends FindRegisterRequest {}
