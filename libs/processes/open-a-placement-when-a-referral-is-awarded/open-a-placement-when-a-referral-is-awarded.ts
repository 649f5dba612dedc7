import { ProposePlacement } from '#pure/placements';
import { ReferralAwarded } from '#pure/referrals';
import type { TypedEvent } from '#platform/event-sourcing';
import { EventProcess, type SendStep } from '#platform/process-manager';

export class OpenAPlacementWhenAReferralIsAwarded extends EventProcess<typeof ReferralAwarded> {
  override readonly name = 'open-a-placement-when-a-referral-is-awarded';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly reactsTo = [ReferralAwarded];

  override async react({ id, about, data }: TypedEvent<typeof ReferralAwarded>, send: SendStep): Promise<void> {
    const { childId, referralId } = about;
    await send(ProposePlacement, {
      childId: childId!,
      referralId: referralId!,
      providerId: data.providerId,
      awardEventId: id,
      couldStartOn: data.couldStartOn,
    });
  }
}
