import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#platform/web';
import { CorrectOwningTeamRequest } from './correct-owning-team.request.ts';
import { CorrectOwningTeam } from './correct-owning-team.ts';

@ApiTags('children')
@Controller('children/:childId/owning-teams/:changeId/corrections')
export class CorrectOwningTeamController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectOwningTeam)
  @ApiOperation({ summary: 'Restate a change of the owning team as it should have been recorded' })
  correct(
    @IdParam('childId') childId: string,
    @IdParam('changeId') changeId: string,
    @Body() body: CorrectOwningTeamRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(CorrectOwningTeam, { childId, changeId, ...body }, sender);
  }
}
