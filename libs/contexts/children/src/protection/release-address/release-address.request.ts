import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsText } from '#platform/web';
import { SaidWhyRequest } from '../../child/said-why.request.ts';

export class ReleaseAddressRequest extends SaidWhyRequest {
  @IsText(200, 'Say to whom the address is told, in at most {most} characters')
  to!: string;

  @IsCivilDate('Enter the day until which they may keep it as a real date, such as 2026-07-17')
  until!: CivilDate;
}
