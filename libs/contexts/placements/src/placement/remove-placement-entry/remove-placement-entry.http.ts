import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { DoneBy, From, IdParam, Sends } from '#platform/web';
import { RemovePlacementEntryRequest } from './remove-placement-entry.request.ts';
import { RemovePlacementEntry } from './remove-placement-entry.ts';

@ApiTags('placements')
@Controller('placements/:placementId/entries/:entryId/removals')
export class RemovePlacementEntryController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(RemovePlacementEntry)
  @DoneBy('end-the-keys-of-documents-when-an-entry-is-removed')
  @ApiOperation({ summary: 'Remove an entry filed on the wrong child, for good, with all that it says' })
  remove(
    @IdParam('placementId') placementId: string,
    @IdParam('entryId') entryId: string,
    @Body() { whose }: RemovePlacementEntryRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(RemovePlacementEntry, { placementId, entryId, whose }, sender);
  }
}
