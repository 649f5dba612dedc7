import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import { DoneBy, From, IdParam, Sends } from '#nest/web';
import { destructionReasons, type DestructionReason } from '../child.events.ts';
import { DestroyPersonalData } from './destroy-personal-data.ts';

class DestroyPersonalDataRequest {
  @IsOptional()
  @IsIn(destructionReasons, { message: `Give a reason: ${destructionReasons.join(', ')}` })
  reason: DestructionReason | null = null;
}

@ApiTags('children')
@Controller('children/:childId/personal-data-destruction')
export class DestroyPersonalDataController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(DestroyPersonalData)
  @DoneBy('end-the-keys-when-personal-data-is-destroyed')
  @ApiOperation({ summary: 'Destroy a child’s personal data for good' })
  destroy(@IdParam('childId') childId: string, @Body() { reason }: DestroyPersonalDataRequest, @From() sender: Sender) {
    return this.gateway.send(DestroyPersonalData, { childId, reason }, sender);
  }
}
