import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { whoseWords, type WhoseWords } from '../placement.codes.ts';
import { Gateway, type Sender } from '#platform/gateway';
import { From, IdParam, Sends } from '#platform/web';
import { RemovePlacementEntry } from './remove-placement-entry.ts';

class RemovePlacementEntryRequest {
  @IsIn(whoseWords, { message: 'Say whose it was: another-child or another-person' })
  whose!: WhoseWords;
}

@ApiTags('placements')
@Controller('placements/:placementId/entries/:entryId/removals')
export class RemovePlacementEntryController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(RemovePlacementEntry)
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
