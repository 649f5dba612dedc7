import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { DoneBy, From, IdParam, Sends } from '#platform/web';
import { RemoveReferralEntryRequest } from './remove-referral-entry.request.ts';
import { RemoveReferralEntry } from './remove-referral-entry.ts';

@ApiTags('referrals')
@Controller('referrals/:referralId/entries/:entryId/removals')
export class RemoveReferralEntryController {
  constructor(private readonly gateway: Gateway) {}

  @Post()
  @Sends(RemoveReferralEntry)
  @DoneBy('end-the-keys-of-documents-when-an-entry-is-removed')
  @ApiOperation({
    summary:
      'Remove what was filed on the wrong child, for good, with all that it says; with its submission, a referral',
  })
  remove(
    @IdParam('referralId') referralId: string,
    @IdParam('entryId') entryId: string,
    @Body() { whose }: RemoveReferralEntryRequest,
    @From() sender: Sender,
  ) {
    return this.gateway.send(RemoveReferralEntry, { referralId, entryId, whose }, sender);
  }
}
