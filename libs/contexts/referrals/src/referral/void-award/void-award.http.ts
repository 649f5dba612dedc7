import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, IsText, Sends } from '#platform/web';
import { VoidAward } from './void-award.ts';

class VoidAwardRequest {
  @IsText(2000, 'Say why the award was recorded in error')
  reason!: string;
}

@ApiTags('referrals')
@Controller('referrals/:referralId/award/voids')
export class VoidAwardController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(VoidAward)
  @ApiOperation({ summary: 'Void an award that was recorded in error' })
  voidAward(@IdParam('referralId') referralId: string, @Body() { reason }: VoidAwardRequest, @From() sender: Sender) {
    return this.gateway.send(VoidAward, { referralId, reason }, sender);
  }
}
