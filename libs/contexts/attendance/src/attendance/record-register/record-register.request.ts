import { IsIn, IsOptional } from 'class-validator';
import { IsId, IsListOf, IsText } from '#platform/web';
import { ATTENDANCE_CODES, type AttendanceCode } from '#statutory-rules';
import { MarkRequest } from '../mark.request.ts';
import type { MarkOfSheet, RowOfRegister } from './record-register.ts';

class MarkOfSheetRequest extends MarkRequest implements MarkOfSheet {
  /** Of a session that is marked already: the code that stands, which this one takes the place of. */
  @IsOptional()
  @IsIn(ATTENDANCE_CODES, { message: 'Enter the code that stands, such as K' })
  insteadOf?: AttendanceCode | null;

  @IsOptional()
  @IsText(2000, 'Say why the mark is changed, in at most {most} characters')
  reason?: string | null;
}

class RowOfRegisterRequest implements RowOfRegister {
  @IsId('Say which child the marks are of')
  childId!: string;

  @IsId('Choose the placement that the sessions belong to')
  placementId!: string;

  @IsListOf(() => MarkOfSheetRequest, {
    words: 'Each mark needs a day, a session and a code',
    least: [1, 'Give each child at least one mark'],
    most: [10, 'Give at most a week of marks: {most} a child'],
  })
  marks!: readonly MarkOfSheetRequest[];
}

export class RecordRegisterRequest {
  @IsListOf(() => RowOfRegisterRequest, {
    words: 'Each row needs a child, a placement and marks',
    least: [1, 'Give the marks of at least one child'],
    most: [60, 'Give the marks of at most {most} children at a time'],
  })
  rows!: readonly RowOfRegisterRequest[];
}
