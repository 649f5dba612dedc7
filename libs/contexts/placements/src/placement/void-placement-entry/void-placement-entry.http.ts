import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, IsText, Sends } from '#platform/web';
import { VoidPlacementEntry } from './void-placement-entry.ts';

class VoidPlacementEntryRequest {
  @IsText(2000, 'Say why the entry is voided, in at most 2000 characters')
  reason!: string;
}

@ApiTags('placements')
@Controller('placements/:placementId/entries/:entryId/voids')
export class VoidPlacementEntryController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(VoidPlacementEntry)
  @ApiOperation({ summary: 'Take back a start, review, extension, confirmation or ending recorded in error' })
  voidEntry(
    @IdParam('placementId') placementId: string,
    @IdParam('entryId') entryId: string,
    @Body() { reason }: VoidPlacementEntryRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(VoidPlacementEntry, { placementId, entryId, reason }, sender);
  }
}
