import { keptFacts, view, type KeptFacts } from '#platform/read-models';
import type { Actor } from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import { referralEvents, type ReferralEvent } from '../../referral/referral.events.ts';
import { decidedOn, hasDeclined, toldOf } from './told-of-referral.ts';

export const facts = keptFacts(...referralEvents);

/**
 * How far it has come. `waiting`: no offer has come, and somebody may still answer in time; `offered`: at least one has, and
 * nobody has taken it; `no-offer`: none came in time.
 */
export const referralStages = ['filled-in', 'waiting', 'offered', 'no-offer', 'awarded', 'withdrawn'] as const;
export type ReferralStage = (typeof referralStages)[number];

/** A referral as an officer sees it, what was written still sealed. What it says follows from its facts: `toldOf`. */
export type ReferralSummary = Readonly<{
  childId: string;
  phase: 'filled-in' | 'open' | 'awarded' | 'withdrawn';
  /** For the officers' list. */
  stage: ReferralStage;
  /** For a provider's list: who may still answer, as far as was recorded, or has it. */
  asked: readonly string[];
  /** The day on which it was decided to refer. */
  decidedOn: CivilDate;
  /** By which lists are in order: the day on which it was sent out, and until then that of the decision. */
  on: CivilDate;
  /** Who filled it in last, and when; null of 1.0.0. */
  filledIn: Readonly<{ by: Actor; at: Instant }> | null;
  /** Who awarded it last, also where that was voided. */
  awardedBy: Actor | null;
  facts: KeptFacts<ReferralEvent>;
  /** Of the referral's stream: the ETag of its page. */
  revision: number;
}>;

/** Answers "what is needed, to whom was it sent, what did they answer, and who got it?" */
export const referralSummary = view({
  name: 'referral-summary',
  version: 8,
  fields: { childId: 'string', phase: 'string', stage: 'string', asked: 'strings', on: 'date' },
  events: referralEvents,
  documents: ({ about }) => [about.referralId],
  fold: (before: ReferralSummary | undefined, event): ReferralSummary | undefined => {
    const kept = facts.keep(before?.facts, event);
    const told = toldOf(facts.inForce(kept));
    // Filed on the wrong child: there is no such referral.
    if (!told) return undefined;
    const { revision, about, recordedAt, metadata } = event;
    const written = event.type === 'ReferralFilledIn' ? { by: metadata.actor, at: recordedAt } : before?.filledIn;
    const awardedBy = event.type === 'ReferralAwarded' ? metadata.actor : (before?.awardedBy ?? null);
    return {
      ...{ childId: about.childId, phase: phaseOf(told), stage: stageOf(told), asked: whoIsAsked(told) },
      ...{ facts: kept, revision },
      ...{ decidedOn: decidedOn(told), on: (told.submitted ?? told.filledIn)!.effectiveOn, filledIn: written ?? null },
      awardedBy,
    };
  },
});

/** The award to this provider was voided, and nothing was awarded since: it had been told that the place was its own. */
export const isTakenBackFrom = ({ facts: kept }: Pick<ReferralSummary, 'facts'>, providerId: string): boolean => {
  const awards = Object.values(kept).filter(({ fact }) => fact.type === 'ReferralAwarded');
  const last = awards.toSorted((one, other) => (one.fact.recordedAt < other.fact.recordedAt ? -1 : 1)).at(-1);
  return (
    last !== undefined &&
    !awards.some(({ stands }) => stands) &&
    (last.fact.data as { providerId?: string }).providerId === providerId
  );
};

export const toldIn = ({ facts: kept }: Pick<ReferralSummary, 'facts'>): Told => toldOf(facts.inForce(kept))!;

function phaseOf({ withdrawn, award, submitted }: Told): ReferralSummary['phase'] {
  if (withdrawn) return 'withdrawn';
  if (award) return 'awarded';
  return submitted ? 'open' : 'filled-in';
}

function stageOf(told: Told): ReferralStage {
  const phase = phaseOf(told);
  if (phase !== 'open') return phase;
  if (Object.values(told.answers).some(({ type }) => type === 'OfferMade')) return 'offered';
  return whoIsAsked(told).length > 0 ? 'waiting' : 'no-offer';
}

type Told = NonNullable<ReturnType<typeof toldOf>>;

function whoIsAsked({ withdrawn, award, windows, answers, closedAt }: Told): readonly string[] {
  if (withdrawn) return [];
  if (award) return [award.data.providerId];
  return windows
    .map(({ data }) => data)
    .filter(({ providerId, deadline }) => !hasDeclined(answers, providerId) && closedAt[providerId] !== deadline)
    .map(({ providerId }) => providerId);
}
