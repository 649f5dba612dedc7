import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { IsUpn } from '../../child/is-upn.request.ts';
import { noUpnReasons, type NoUpnReason } from '../circumstances.events.ts';
import type { UpnTold } from '../upn-told.ts';

/** A UPN, or why there is none. */
export class ChangeUpnRequest implements UpnTold {
  @IsOptional()
  @IsUpn()
  upn: string | null = null;

  @IsOptional()
  @IsIn(noUpnReasons, { message: `Say why there is no UPN: ${noUpnReasons.join(', ')}` })
  noneBecause: NoUpnReason | null = null;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class CorrectUpnRequest extends ChangeUpnRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
