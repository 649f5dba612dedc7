import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRead, meaning, opens, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { everyRow, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { judgements, outcomeDomains, recommendations } from '../../placement/placement.codes.ts';
import { outcomes } from './outcomes.ts';
import { progressOf } from './progress-of.ts';

type OfChild = Readonly<{ childId: string }>;

/** An outcome from its dated baseline on; the texts of all outcomes of a placement are sealed together. */
const outcomeProgress = says.shape('OutcomeProgress', {
  outcomeId: says.id(),
  domain: says.code(outcomeDomains),
  baselineOn: says.date('2026-01-05'),
  judgements: says.list(
    says.shape('OutcomeJudged', {
      reviewId: says.id(),
      heldOn: says.date('2026-02-06'),
      judgement: says.code(judgements),
    }),
  ),
});
const outcomeTexts = says.shape('OutcomeTexts', {
  outcomeId: says.id(),
  measure: says.text('Sessions attended a week'),
  baseline: says.text('3 of 10'),
  target: says.text('9 of 10'),
});
const reviewFound = says.shape('ReviewFound', {
  reviewId: says.id(),
  heldOn: says.date('2026-02-06'),
  recommends: says.code(recommendations),
  attendance: says.orNull(says.fraction()),
  basisWithdrawn: meaning(says.flag(), 'The start whose outcomes it judged was voided.'),
  actuals: says.opened(says.list(says.shape('OutcomeActual', { outcomeId: says.id(), actual: says.text('7 of 10') }))),
  notes: says.orNull(says.opened(says.text('She asked for more mathematics.'))),
});
const outcomesFound = pageOf(
  'OutcomesFound',
  says.shape('PlacementProgress', {
    placementId: says.id(),
    outcomes: says.list(outcomeProgress),
    texts: meaning(says.list(says.opened(says.list(outcomeTexts))), 'One list a start; each names its outcomes.'),
    reviews: says.list(reviewFound),
    parked: meaning(says.flag(), 'What was recorded last cannot be shown yet: the rest is as it was before.'),
  }),
);
export type OutcomesFound = Saying<typeof outcomesFound>;

/** What a child's placements were to achieve, and how far they came, opened. Outside one's service it needs a reason. */
export class FindOutcomes extends Query<OfChild, OutcomesFound> {
  static readonly act = 'read-a-record';
  static readonly audit = opens<OfChild, OutcomesFound>((_, { childId }) => [childId]);
  static readonly views = ['outcomes'];
  static readonly answers = outcomesFound;
}

@QueryHandler(FindOutcomes)
export class FindOutcomesHandler implements IQueryHandler<FindOutcomes, OutcomesFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { childId }, envelope: { reach } }: FindOutcomes): Promise<OutcomesFound> {
    const where = { childId: { eq: childId } };
    const rows = await everyRow(this.readModels, outcomes.collection, { where });
    const within = (day: CivilDate) => mayRead(reach, childId, day);
    const placements = rows.flatMap(({ document, parked }) => {
      const progress = progressOf(document);
      const reviews = progress.reviews.filter(({ heldOn }) => within(heldOn));
      const judged = progress.outcomes.map((outcome) => ({
        ...outcome,
        judgements: outcome.judgements.filter(({ heldOn }) => within(heldOn)),
      }));
      const isRead = reviews.length > 0 || judged.some(({ baselineOn }) => within(baselineOn));
      return isRead || reach.terms === undefined ? [{ ...progress, outcomes: judged, reviews, parked }] : [];
    });
    return wholePage(await openWithin(this.sealer, placements));
  }
}
