import { keptFacts, view, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { referralEvents, type ReferralEvent } from '../../referral/referral.events.ts';
import { hasDeclined, toldOf } from './told-of-referral.ts';

export const facts = keptFacts(...referralEvents);

/** A referral as an officer sees it, what was written still sealed. What it says follows from its facts: `toldOf`. */
export type ReferralSummary = Readonly<{
  childId: string;
  phase: 'open' | 'awarded' | 'withdrawn';
  /** For a provider's list: who may still answer, as far as was recorded, or has it. */
  asked: readonly string[];
  submittedOn: CivilDate;
  facts: KeptFacts<ReferralEvent>;
  /** Of the referral's stream: the ETag of its page. */
  revision: number;
}>;

/** Answers "to whom was it sent, what did they answer, and who got it?" */
export const referralSummary = view({
  name: 'referral-summary',
  version: 4,
  fields: { childId: 'string', phase: 'string', asked: 'strings', submittedOn: 'date' },
  events: referralEvents,
  documents: ({ about }) => [about.referralId],
  fold: (before: ReferralSummary | undefined, event): ReferralSummary | undefined => {
    const kept = facts.keep(before?.facts, event);
    const told = toldOf(facts.inForce(kept));
    // Filed on the wrong child: there is no such referral.
    if (!told) return undefined;
    const phase = told.withdrawn ? 'withdrawn' : told.award ? 'awarded' : 'open';
    const submittedOn = told.submitted.effectiveOn;
    const { revision, about } = event;
    return { childId: about.childId, phase, asked: whoIsAsked(told), submittedOn, facts: kept, revision };
  },
});

export const toldIn = ({ facts: kept }: Pick<ReferralSummary, 'facts'>): Told => toldOf(facts.inForce(kept))!;

type Told = NonNullable<ReturnType<typeof toldOf>>;

function whoIsAsked({ withdrawn, award, windows, answers, closedAt }: Told): readonly string[] {
  if (withdrawn) return [];
  if (award) return [award.data.providerId];
  return windows
    .map(({ data }) => data)
    .filter(({ providerId, deadline }) => !hasDeclined(answers, providerId) && closedAt[providerId] !== deadline)
    .map(({ providerId }) => providerId);
}
