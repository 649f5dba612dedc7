import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, OpensAtFirst, Sends } from '#nest/web';
import { SayNoSessionRequest } from './say-no-session.request.ts';
import { SayNoSession } from './say-no-session.ts';

@ApiTags('attendance')
@Controller('children/:childId/sessions-not-held')
export class SayNoSessionController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(SayNoSession)
  @OpensAtFirst('/children/:childId/attendance')
  @ApiOperation({ summary: 'Say of agreed sessions that there was none, so that no mark of them is awaited' })
  say(@IdParam('childId') childId: string, @Body() said: SayNoSessionRequest, @From() sender: Sender) {
    return this.gateway.send(SayNoSession, { childId, ...said }, sender);
  }
}
