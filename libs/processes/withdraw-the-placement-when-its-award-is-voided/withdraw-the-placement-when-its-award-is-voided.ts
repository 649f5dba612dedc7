import { RemoveProposal, WithdrawPlacement } from '#pure/placements';
import { referralAwarded, ReferralAwarded, ReferralEntryRemoved } from '#pure/referrals';
import type { TypedEvent } from '#platform/event-sourcing';
import { StatefulProcess, step, type MomentCame, type Step } from '#platform/process-manager';

const [, , ReferralAwardedVoided] = referralAwarded;
type Read = typeof ReferralAwarded | typeof ReferralAwardedVoided | typeof ReferralEntryRemoved;
/** To whom the award went: a void, or a removal, names the award alone. */
type Remembered = Readonly<{ providerId: string | null }>;

export class WithdrawThePlacementWhenItsAwardIsVoided extends StatefulProcess<Remembered, Read> {
  override readonly name = 'withdraw-the-placement-when-its-award-is-voided';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'parks';
  override readonly reactsTo = [ReferralAwarded, ReferralAwardedVoided, ReferralEntryRemoved];
  override readonly version = 1;
  override readonly initial: Remembered = { providerId: null };

  override subjectOf(event: TypedEvent<Read>): string {
    return event.type === 'ReferralAwarded' ? event.id : event.data.original;
  }

  override decide({ providerId }: Remembered, happened: TypedEvent<Read> | MomentCame): readonly Step[] {
    // Of other entries that are removed nothing is remembered.
    if (happened.type === 'MomentCame' || happened.type === 'ReferralAwarded' || providerId === null) return [];
    const { childId, referralId } = happened.about;
    const { original: awardEventId } = happened.data;
    const proposal = { childId: childId!, referralId: referralId!, providerId, awardEventId };
    return happened.type === 'ReferralEntryRemoved'
      ? [step(RemoveProposal, { ...proposal, whose: happened.data.whose })]
      : [step(WithdrawPlacement, proposal)];
  }

  override evolve(state: Remembered, happened: TypedEvent<Read> | MomentCame): Remembered {
    return happened.type === 'ReferralAwarded' ? { providerId: happened.data.providerId } : state;
  }

  override wakeAt(): null {
    return null;
  }
}
