import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { NamesOfPeople } from '../names-of-people.service.ts';
import { someone } from '../someone-named.ts';
import { registerOfPeople, type GrantKept } from './register-of-people.ts';
import { standingOn } from './standing-on.ts';

const termsHeld = says.shape('TermsHeld', {
  grantId: says.id(),
  childIds: says.list(says.id()),
  from: meaning(says.date('2025-09-01'), 'The first day of the period that is read.'),
  to: says.date('2026-08-31'),
  lastDay: meaning(says.orNull(says.date('2026-03-27')), 'Until when they may be read.'),
  because: says.orNull(says.opened(says.text('The yearly audit of placements'))),
});
const termsEnded = says.shape('TermsEnded', {
  grantId: says.id(),
  from: says.date('2025-09-01'),
  to: says.date('2026-08-31'),
  began: meaning(says.date('2026-01-12'), 'The first day on which they were read.'),
  lastDay: says.date('2026-02-27'),
  by: someone,
  at: says.instant(),
  because: says.orNull(says.opened(says.text('The audit was put off'))),
});
const termsFound = pageOf('TermsFound', termsHeld, {
  ended: meaning(says.list(termsEnded), 'Those that were ended before the day that was said, the last first.'),
});
export type TermsEnded = Saying<typeof termsEnded>;
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
    private readonly names: NamesOfPeople,
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
    const page = wholePage(
      held.map(({ id, childIds, period, lastDay }, n) => ({
        ...{ grantId: id, childIds: [...childIds], ...period, lastDay },
        because: reasons[n] as never,
      })),
    );
    return { ...page, ended: await this.#ended(person?.grants ?? []) };
  }

  /** Nobody is left to wonder why they read no more: who ended it, and why. */
  async #ended(grants: readonly GrantKept[]): Promise<readonly TermsEnded[]> {
    const over = grants.flatMap((grant) => {
      const last = grant.endings.at(-1);
      return grant.kind === 'audit' && last ? [{ grant, last }] : [];
    });
    const known = await this.names.of(over.map(({ last }) => last.byId));
    const reasons = await openWithin(
      this.sealer,
      over.map(({ last }) => last.because),
    );
    const ended = over.map(({ grant: { id, period, from: began }, last: { byId, at, lastDay } }, n) => ({
      ...{ grantId: id, ...period, began, lastDay, by: { id: byId, name: known.get(byId) ?? null }, at },
      because: reasons[n] as never,
    }));
    return ended.sort((one, other) => (one.at < other.at ? 1 : -1));
  }
}
