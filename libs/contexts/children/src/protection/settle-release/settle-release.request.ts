import { IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';

/** What became of an address that somebody outside was told. */
export class SettleReleaseRequest extends SaidWhyRequest {
  /** Until when they may keep it still; left out: they keep it no longer. */
  @IsOptional()
  @IsCivilDate('Enter the day until which they may keep it as a real date, such as 2026-07-17')
  until: CivilDate | null = null;
}
