import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { checkedBy } from '#platform/web';
import { isSchoolYear } from '../../attendance/school-year.ts';
import { FindAttendance, type AttendanceFound } from './find-attendance.query.ts';

const SHAPE = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' } as const;
const IsSchoolYear = () => checkedBy('isSchoolYear', SHAPE, isSchoolYear, () => 'Give the school year as 2025-26');

class FindAttendanceRequest {
  @IsOptional()
  @IsSchoolYear()
  schoolYear: string | null = null;
}

@ApiTags('attendance')
@Controller('children/:childId/attendance')
export class FindAttendanceController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindAttendance)
  @ApiOperation({ summary: 'A child’s marks of a school year, the latest by default, and what they amount to' })
  find(
    @IdParam('childId') childId: string,
    @Query() { schoolYear }: FindAttendanceRequest,
    @From() sender: Sender,
  ): Promise<AttendanceFound> {
    return this.gateway.ask(FindAttendance, { childId, schoolYear }, sender);
  }
}
