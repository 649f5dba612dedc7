import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { AllocateOfficerRequest } from '../allocated-officer-changed.request.ts';
import { AllocateOfficer } from './allocate-officer.ts';

@ApiTags('children')
@Controller('children/:childId/allocated-officers')
export class AllocateOfficerController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(AllocateOfficer)
  @ApiOperation({ summary: 'From a day on, another officer is the child’s own' })
  change(@IdParam('childId') childId: string, @Body() body: AllocateOfficerRequest, @From() sender: Sender) {
    return this.gateway.send(AllocateOfficer, { childId, ...body }, sender);
  }
}
