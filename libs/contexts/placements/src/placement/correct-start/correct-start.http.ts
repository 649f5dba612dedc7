import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, IsText, Sends } from '#platform/web';
import { AgreedTermsRequest } from '../agreed-terms.http.ts';
import { CorrectStart } from './correct-start.ts';

class CorrectStartRequest extends AgreedTermsRequest {
  @IsText(2000, 'Say why the start is corrected, in at most 2000 characters')
  reason!: string;
}

@ApiTags('placements')
@Controller('placements/:placementId/start/corrections')
export class CorrectStartController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(CorrectStart)
  @ApiOperation({ summary: 'Restate the terms of the start as they should have been recorded' })
  correct(@IdParam('placementId') placementId: string, @Body() body: CorrectStartRequest, @From() sender: Sender) {
    return this.gateway.send(CorrectStart, { placementId, ...body }, sender);
  }
}
