import { keptFacts, view, type KeptFacts } from '#platform/read-models';
import { LAST_MOMENT, type Instant } from '#platform/time';
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

export type AwaitedAnswer = Readonly<{ providerId: string; deadline: Instant }>;
export type ResponseWindowsDueOfReferral = Kept & Readonly<{ nextDeadline: Instant }>;

/** Sorts after every deadline: nothing of this referral is awaited. */
const NEVER = LAST_MOMENT;

/** Answers "whose time to answer runs out next?", one document a referral. */
export const responseWindowsDue = view({
  name: 'response-windows-due',
  version: 3,
  fields: { nextDeadline: 'instant' },
  events: [...responseWindowOpened, ResponseWindowClosed, ...referralAwarded, ReferralWithdrawn],
  documents: ({ about }) => [about.referralId!],
  fold: (before: ResponseWindowsDueOfReferral | undefined, event) => {
    const kept: Kept = before ?? { windows: {}, awards: {}, withdrawn: false, closedAt: {} };
    switch (event.type) {
      case 'ResponseWindowClosed': {
        const { providerId, deadline } = event.data;
        return withNext({ ...kept, closedAt: { ...kept.closedAt, [providerId]: deadline } });
      }
      case 'ReferralWithdrawn':
        return withNext({ ...kept, withdrawn: true });
      case 'ReferralAwarded':
      case 'ReferralAwardedCorrected':
      case 'ReferralAwardedVoided':
        return withNext({ ...kept, awards: awards.keep(kept.awards, event) });
      default:
        return withNext({ ...kept, windows: windows.keep(kept.windows, event) });
    }
  },
});

/** Windows whose closing is still to be recorded, the earliest deadline first. A deadline that moved is due again. */
export function awaitedAnswers(kept: Kept): readonly AwaitedAnswer[] {
  if (kept.withdrawn || awards.inForce(kept.awards).length > 0) return [];
  return windows
    .inForce(kept.windows)
    .map(({ data }) => ({ providerId: data.providerId, deadline: data.deadline }))
    .filter(({ providerId, deadline }) => kept.closedAt[providerId] !== deadline)
    .sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
}

function withNext(kept: Kept): ResponseWindowsDueOfReferral {
  const { windows, awards, withdrawn, closedAt } = kept;
  return { windows, awards, withdrawn, closedAt, nextDeadline: awaitedAnswers(kept)[0]?.deadline ?? NEVER };
}
