import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, IsText, Sends } from '#platform/web';
import { AllocateOfficerRequest } from '../allocated-officer-changed.request.ts';
import { CorrectAllocatedOfficer } from './correct-allocated-officer.ts';

class CorrectAllocatedOfficerRequest extends AllocateOfficerRequest {
  @IsText(2000, 'Say why the change is corrected, in at most 2000 characters')
  reason!: string;
}

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
