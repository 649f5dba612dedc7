import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { Instant } from '#platform/time';
import {
  referralAwarded,
  ReferralWithdrawn,
  responseWindowOpened,
  ResponseWindowClosed,
} from '../../referral/referral.events.ts';

const windows = keptFacts(...responseWindowOpened);
const awards = keptFacts(...referralAwarded);

type Kept = Readonly<{
  windows: KeptFacts<(typeof responseWindowOpened)[number]>;
  awards: KeptFacts<(typeof referralAwarded)[number]>;
  withdrawn: boolean;
  /** The deadline at which each provider's window was closed. */
  closedAt: Readonly<Record<string, Instant>>;
}>;
/** A provider's answer is awaited, one item a provider. */
export type AwaitedAnswer = Readonly<{ item: string; receivedAt: Instant; deadline: Instant }>;

/** Until when a provider may answer a referral. A window whose closing is recorded is due again when its deadline moves. */
export const responseWindow = deadline({
  name: 'response-window',
  version: 2,
  events: [...responseWindowOpened, ResponseWindowClosed, ...referralAwarded, ReferralWithdrawn],
  subjects: ({ about }) => [about.referralId],
  fold: (kept: Kept = { windows: {}, awards: {}, withdrawn: false, closedAt: {} }, event): Kept => {
    switch (event.type) {
      case 'ResponseWindowClosed':
        return { ...kept, closedAt: { ...kept.closedAt, [event.data.providerId]: event.data.deadline } };
      case 'ReferralWithdrawn':
        return { ...kept, withdrawn: true };
      case 'ReferralAwarded':
      case 'ReferralAwardedCorrected':
      case 'ReferralAwardedVoided':
        return { ...kept, awards: awards.keep(kept.awards, event) };
      default:
        return { ...kept, windows: windows.keep(kept.windows, event) };
    }
  },
  open: ({ withdrawn, closedAt, ...kept }): AwaitedAnswer[] =>
    withdrawn || awards.inForce(kept.awards).length > 0
      ? []
      : windows
          .inForce(kept.windows)
          .map(({ data }) => ({ item: data.providerId, receivedAt: data.receivedAt, deadline: data.deadline }))
          .filter((awaited) => closedAt[awaited.item] !== awaited.deadline),
  moment: ({ deadline: dueAt }) => ({ dueAt, restsOn: [] }),
});
