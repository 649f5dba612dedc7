import type { Fact } from '#platform/event-sourcing';
import { keptFacts, view, type KeptFacts, type ViewEvent } from '#platform/read-models';
import type { CivilDate, Instant } from '#platform/time';
import {
  OfferMade,
  referralAwarded,
  ReferralDeclined,
  ReferralSubmitted,
  ReferralWithdrawn,
  responseWindowOpened,
  ResponseWindowClosed,
  type WithdrawalReason,
} from '../../referral/referral.events.ts';

export const windows = keptFacts(...responseWindowOpened);
export const awards = keptFacts(...referralAwarded);

type Shown<F extends { id: unknown; type: unknown; data: unknown; sealed: unknown }> = Pick<
  F,
  'id' | 'type' | 'data' | 'sealed'
>;
type AnswerFact = Shown<Fact<typeof OfferMade>> | Shown<Fact<typeof ReferralDeclined>>;

/** A referral as an officer sees it, what was written still sealed. */
export type ReferralSummary = ReferralFacts &
  Readonly<{
    /** For a provider's list: who may still answer, as far as was recorded, or has it. */
    asked: readonly string[];
    submittedOn: CivilDate;
  }>;

type ReferralFacts = Readonly<{
  childId: string;
  phase: 'open' | 'awarded' | 'withdrawn';
  submitted: Readonly<{ on: CivilDate }> & Pick<Fact<typeof ReferralSubmitted>, 'data' | 'sealed'>;
  windows: KeptFacts<(typeof responseWindowOpened)[number]>;
  /** By provider. */
  answers: Readonly<Record<string, AnswerFact>>;
  closedAt: Readonly<Record<string, Instant>>;
  awards: KeptFacts<(typeof referralAwarded)[number]>;
  withdrawn: Readonly<{ on: CivilDate; reason: WithdrawalReason }> | null;
  /** Of the referral's stream: the ETag of its page. */
  revision: number;
}>;

const events = [
  ReferralSubmitted,
  ...responseWindowOpened,
  OfferMade,
  ReferralDeclined,
  ResponseWindowClosed,
  ...referralAwarded,
  ReferralWithdrawn,
] as const;
type SummaryEvent = ViewEvent<(typeof events)[number]>;

/** Answers "to whom was it sent, what did they answer, and who got it?" */
export const referralSummary = view({
  name: 'referral-summary',
  version: 3,
  fields: { childId: 'string', phase: 'string', asked: 'strings', submittedOn: 'date' },
  events,
  documents: ({ about }) => [about.referralId],
  fold: (before: ReferralSummary | undefined, event): ReferralSummary | undefined => {
    const facts = factsAfter(before, event);
    return facts && { ...facts, asked: whoIsAsked(facts), submittedOn: facts.submitted.on };
  },
});

function factsAfter(before: ReferralFacts | undefined, event: SummaryEvent): ReferralFacts | undefined {
  const { revision } = event;
  if (event.type === 'ReferralSubmitted') {
    const { about, data, sealed, effectiveOn: on } = event;
    const nothingYet = { windows: {}, answers: {}, closedAt: {}, awards: {}, withdrawn: null };
    return { childId: about.childId, phase: 'open', submitted: { on, data, sealed }, ...nothingYet, revision };
  }
  if (!before) return undefined;
  const summary = { ...before, revision };
  switch (event.type) {
    case 'OfferMade':
    case 'ReferralDeclined': {
      const { id, type, data, sealed } = event;
      return {
        ...summary,
        answers: { ...summary.answers, [data.providerId]: { id, type, data, sealed } as AnswerFact },
      };
    }
    case 'ResponseWindowClosed': {
      const { providerId, deadline } = event.data;
      return { ...summary, closedAt: { ...summary.closedAt, [providerId]: deadline } };
    }
    case 'ReferralWithdrawn': {
      const { data, effectiveOn: on } = event;
      return { ...summary, phase: 'withdrawn', withdrawn: { on, reason: data.reason } };
    }
    case 'ReferralAwarded':
    case 'ReferralAwardedCorrected':
    case 'ReferralAwardedVoided': {
      const kept = awards.keep(summary.awards, event);
      return { ...summary, awards: kept, phase: awards.inForce(kept).length > 0 ? 'awarded' : 'open' };
    }
    default:
      return { ...summary, windows: windows.keep(summary.windows, event) };
  }
}

function whoIsAsked({ phase, answers, closedAt, ...kept }: ReferralFacts): readonly string[] {
  if (phase === 'withdrawn') return [];
  if (phase === 'awarded') return awards.inForce(kept.awards).map(({ data }) => data.providerId);
  return windows
    .inForce(kept.windows)
    .map(({ data }) => data)
    .filter(({ providerId, deadline }) => !hasDeclined(answers, providerId) && closedAt[providerId] !== deadline)
    .map(({ providerId }) => providerId);
}

export const hasDeclined = (answers: ReferralFacts['answers'], providerId: string): boolean =>
  answers[providerId]?.type === 'ReferralDeclined';
