import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { BecauseRequest } from '../../staff/because.request.ts';

export class EndRoleRequest extends BecauseRequest {
  @IsCivilDate('Enter the last day as a real date, such as 2026-03-27')
  lastDay!: CivilDate;
}
