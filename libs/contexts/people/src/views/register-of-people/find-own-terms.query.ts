import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { registerOfPeople } from './register-of-people.ts';
import { standingOn } from './standing-on.ts';

const termsHeld = says.shape('TermsHeld', {
  grantId: says.id(),
  childIds: says.list(says.id()),
  from: meaning(says.date('2025-09-01'), 'The first day of the period that is read.'),
  to: says.date('2026-08-31'),
  lastDay: meaning(says.orNull(says.date('2026-03-27')), 'Until when they may be read.'),
  because: says.orNull(says.opened(says.text('The yearly audit of placements'))),
});
const termsFound = pageOf('TermsFound', termsHeld);
export type TermsFound = Saying<typeof termsFound>;

/** The terms under which an auditor reads today. */
export class FindOwnTerms extends Query<object, TermsFound> {
  static readonly act = 'read-ones-own-terms';
  static readonly audit = opensNobody('it names children by their ids, and opens the record of none');
  static readonly views = ['register-of-people'];
  static readonly answers = termsFound;
}

@QueryHandler(FindOwnTerms)
export class FindOwnTermsHandler implements IQueryHandler<FindOwnTerms, TermsFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async execute({ envelope: { actor } }: FindOwnTerms): Promise<TermsFound> {
    const person = await this.readModels.get(registerOfPeople.collection, actor.onBehalfOf ?? actor.id);
    const today = londonDate(this.clock.now());
    const held = (person?.grants ?? []).flatMap((grant) =>
      grant.kind === 'audit' && standingOn(grant, today) === 'holds' ? [grant] : [],
    );
    const reasons = await openWithin(
      this.sealer,
      held.map(({ because }) => because),
    );
    return wholePage(
      held.map(({ id, childIds, period, lastDay }, n) => ({
        ...{ grantId: id, childIds: [...childIds], ...period, lastDay },
        because: reasons[n] as never,
      })),
    );
  }
}
