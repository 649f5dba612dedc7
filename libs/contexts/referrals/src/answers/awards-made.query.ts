import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore, streamName } from '#platform/event-sourcing';
import { opensNobody, Query } from '#platform/gateway';
import { ReferralAwarded } from '../referral/referral.events.ts';
import { referralStream } from '../referral/referral.ts';

type ToOne = Readonly<{ referralId: string; providerId: string }>;

/**
 * Every award of a referral to a provider, voided ones too, in the order in which they were recorded. It is read from what is
 * recorded and not from a view, which might not have seen the last of it.
 */
export class AskAwardsMade extends Query<ToOne, readonly string[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a decision which awards there were, and nothing of the child');
  static readonly views = [];
}

@QueryHandler(AskAwardsMade)
export class AskAwardsMadeHandler implements IQueryHandler<AskAwardsMade> {
  constructor(private readonly events: EventStore) {}

  async execute({ data: { referralId, providerId } }: AskAwardsMade): Promise<readonly string[]> {
    const recorded = await this.events.readStream(streamName(referralStream.category, referralId));
    return recorded
      .filter(({ type }) => type === ReferralAwarded.type)
      .filter(({ data }) => (JSON.parse(data) as Readonly<{ providerId: string }>).providerId === providerId)
      .map(({ id }) => id);
  }
}
