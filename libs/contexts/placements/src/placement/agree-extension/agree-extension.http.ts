import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#nest/web';
import { AgreeExtensionRequest } from './agree-extension.request.ts';
import { AgreeExtension } from './agree-extension.ts';

@ApiTags('placements')
@Controller('placements/:placementId/extensions')
export class AgreeExtensionController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(AgreeExtension)
  @ApiOperation({ summary: 'Agree an extension that a review recommends' })
  agree(@IdParam('placementId') placementId: string, @Body() body: AgreeExtensionRequest, @From() sender: Sender) {
    return this.gateway.send(AgreeExtension, { placementId, ...body }, sender);
  }
}
