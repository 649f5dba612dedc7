import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, OpensAtFirst, Sends, Takes } from '#nest/web';
import { RecordMarksRequest } from './record-marks.request.ts';
import { RecordMarks } from './record-marks.ts';

@ApiTags('attendance')
@Controller('children/:childId/marks')
export class RecordMarksController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(RecordMarks)
  @OpensAtFirst('/children/:childId/attendance')
  @Takes({ kib: 256 })
  @ApiOperation({ summary: 'Record a child’s morning and afternoon marks' })
  record(@IdParam('childId') childId: string, @Body() { marks }: RecordMarksRequest, @From() sender: Sender) {
    return this.gateway.send(RecordMarks, { childId, marks }, sender);
  }
}
