import type { Fact } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import {
  referralAwarded,
  ReferralEntryRemoved,
  referralWithdrawn,
  responseWindowOpened,
  ResponseWindowClosed,
  type ReferralEvent,
} from '../referral/referral.events.ts';

export const windowEvents = [
  ...responseWindowOpened,
  ResponseWindowClosed,
  ...referralAwarded,
  ...referralWithdrawn,
  ReferralEntryRemoved,
] as const;

/** A provider's hours are running, one item a provider. */
export type OpenWindow = Readonly<{ item: string; receivedAt: Instant; deadline: Instant }>;

/** @param standing facts in force. A window whose closing is recorded is open again when its deadline moves. */
export function openWindows(standing: readonly Fact<ReferralEvent>[]): OpenWindow[] {
  if (standing.some(({ type }) => type === 'ReferralAwarded' || type === 'ReferralWithdrawn')) return [];
  const closedAt = new Map(
    standing.flatMap((fact) =>
      fact.type === 'ResponseWindowClosed' ? [[fact.data.providerId, fact.data.deadline]] : [],
    ),
  );
  return standing.flatMap(({ type, data }) =>
    type === 'ResponseWindowOpened' && closedAt.get(data.providerId) !== data.deadline
      ? [{ item: data.providerId, receivedAt: data.receivedAt, deadline: data.deadline }]
      : [],
  );
}
