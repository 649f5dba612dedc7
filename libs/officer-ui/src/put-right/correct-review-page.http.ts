import { CorrectReview, CorrectReviewRequest, FindOutcomes } from '#contexts/placements';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { emptied, known } from '../forms/plain-fields.ts';
import { besideMeeting, meetingFields } from '../record-review/meeting-fields.ts';
import { outcomesOf, type OutcomeSeen } from '../record-review/reviewed-placement.ts';
import { isClosed, type DataOf } from '../words/wording.ts';
import { correctionPage } from './correction-page.ts';
import { correcting } from './entries-called.ts';
import type { EntrySeen } from './placement-entry.ts';
import { afterReview } from './what-follows.ts';

type Actual = Readonly<{ outcomeId: string; actual: string }>;
type ReviewSeen = EntrySeen & Readonly<{ outcomes: readonly OutcomeSeen[] }>;

/** What was said of each outcome, as far as it opens. */
const actualsOf = ({ fact }: EntrySeen): readonly Actual[] => {
  const { actuals } = fact.personal as { actuals?: unknown };
  return isClosed(actuals) || actuals === undefined ? [] : (actuals as readonly Actual[]);
};

export const CorrectReviewPage = correctionPage<CorrectReviewRequest, CorrectReview['data'], ReviewSeen>({
  ...{ path: correcting.PlacementReviewed, type: 'PlacementReviewed' },
  ...{ sends: CorrectReview, request: CorrectReviewRequest, kib: 256, shows: [FindOutcomes] },
  see: async (visit, entry) => {
    const outcomes = await outcomesOf(visit);
    const measure = (id: string) => outcomes.find(({ outcomeId }) => outcomeId === id)?.called;
    return { ...entry, outcomes, names: { ...entry.names, measure } };
  },
  fields: (seen) => {
    const { heldOn, recommends, nextReviewOn, judgements } = seen.fact.data as DataOf<'PlacementReviewed'>;
    const { notes } = seen.fact.personal as { notes?: string | null };
    const actuals = actualsOf(seen);
    const fields = meetingFields(seen.who, seen.outcomes);
    const stood = seen.outcomes.flatMap(({ outcomeId }, n) => [
      [`${n}-judgement`, judgements.find((each) => each.outcomeId === outcomeId)?.judgement ?? ''],
      [`${n}-actual`, actuals.find((each) => each.outcomeId === outcomeId)?.actual ?? ''],
    ]);
    return {
      heldOn: asItStands(fields.heldOn, oneDay(heldOn)),
      outcomes: asItStands(fields.outcomes, Object.fromEntries(stood)),
      recommends: asItStands(fields.recommends, oneText(recommends)),
      nextReviewOn: asItStands(fields.nextReviewOn, oneDay(nextReviewOn)),
      // Notes that do not open are left as they are.
      notes: isClosed(notes) ? known(undefined) : emptied(asItStands(fields.notes, oneText(notes ?? '')), null),
    };
  },
  reads: ({ heldOn, recommends, nextReviewOn, outcomes, notes }) => ({
    data: {
      ...{ heldOn, recommends, nextReviewOn },
      judgements: outcomes.map(({ outcomeId, judgement }) => ({ outcomeId, judgement })),
    },
    personal: {
      actuals: outcomes.map(({ outcomeId, actual }) => ({ outcomeId, actual })),
      ...(notes !== undefined && { notes: notes ?? undefined }),
    },
    effectiveOn: heldOn,
  }),
  at: {
    ...{ Date: 'heldOn', Recommended: 'recommends', 'Next review': 'nextReviewOn' },
    ...{ Outcomes: 'outcomes', Notes: 'notes' },
  },
  follows: (input, { standing, entryId }) => afterReview(standing, entryId, input),
  data: (input, { placementId, entryId: reviewId }) => ({ placementId, reviewId, ...input }),
  beside: besideMeeting,
});
