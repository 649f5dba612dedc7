import { IsIn, IsOptional } from 'class-validator';
import { IsCursor } from '#platform/web';
import { CaseloadRequest } from './caseload.request.ts';
import { caseloadOrders, directions, type CaseloadOrder, type Direction } from './whose.ts';

export class FindCaseloadRequest extends CaseloadRequest {
  @IsOptional()
  @IsIn(caseloadOrders, { message: `Say by what to sort: ${caseloadOrders.join(', ')}` })
  sort: CaseloadOrder = 'changed';

  /** Names from the first letter on, days the latest first, when left out. */
  @IsOptional()
  @IsIn(directions, { message: `Say in which direction to sort: ${directions.join(', ')}` })
  direction?: Direction;

  @IsCursor()
  cursor: string | null = null;
}
