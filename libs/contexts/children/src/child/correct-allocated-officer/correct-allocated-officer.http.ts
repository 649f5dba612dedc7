import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#platform/web';
import { CorrectAllocatedOfficerRequest } from './correct-allocated-officer.request.ts';
import { CorrectAllocatedOfficer } from './correct-allocated-officer.ts';

@ApiTags('children')
@Controller('children/:childId/allocated-officers/:changeId/corrections')
export class CorrectAllocatedOfficerController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectAllocatedOfficer)
  @ApiOperation({ summary: 'Restate a change of the allocated officer as it should have been recorded' })
  correct(
    @IdParam('childId') childId: string,
    @IdParam('changeId') changeId: string,
    @Body() body: CorrectAllocatedOfficerRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(CorrectAllocatedOfficer, { childId, changeId, ...body }, sender);
  }
}
