import { IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId } from '#platform/web';
import { BecauseRequest } from '../../staff/because.request.ts';

export class BarPersonRequest extends BecauseRequest {
  @IsId('Choose who is to be barred: the id of a person')
  personId!: string;

  @IsOptional()
  @IsCivilDate('Enter the last day as a real date, such as 2026-07-17')
  lastDay: CivilDate | null = null;
}
