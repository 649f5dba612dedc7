import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { ChangeOwningTeamRequest } from '../owning-team-changed.request.ts';
import { ChangeOwningTeam } from './change-owning-team.ts';

@ApiTags('children')
@Controller('children/:childId/owning-teams')
export class ChangeOwningTeamController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(ChangeOwningTeam)
  @ApiOperation({ summary: 'From a day on, another team works with the child' })
  change(@IdParam('childId') childId: string, @Body() body: ChangeOwningTeamRequest, @From() sender: Sender) {
    return this.gateway.send(ChangeOwningTeam, { childId, ...body }, sender);
  }
}
