import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate, type Instant } from '#platform/time';
import { ReasonsAtFirst } from '../../asks/reasons-at-first.ts';
import { isOfDay, reasonIdOf, wordedOn } from '../../opening-reasons/reason-kind.ts';
import { NamesOfPeople } from '../names-of-people.service.ts';
import { someone } from '../someone-named.ts';
import { reasonsListed, type ReasonListed } from './reasons-listed.service.ts';

const reasonShown = says.shape('OpeningReasonShown', {
  reasonId: says.id(),
  code: meaning(says.text('duty-cover'), 'What a program sends, and what stands in each entry that was made for it.'),
  words: meaning(says.text('Duty cover, or cover for a colleague'), 'Today, or on its first day.'),
  restricted: meaning(says.flag(), 'Who opened a record for it is shown to the data protection officer alone.'),
  from: says.date('2020-09-01'),
  lastDay: meaning(says.orNull(says.date('2026-03-27')), 'Null: until it is ended.'),
  standing: says.code(['to-come', 'holds', 'over']),
  wordings: meaning(
    says.list(says.shape('WordsFromDay', { from: says.date('2020-09-01'), words: says.text('Duty cover') })),
    'What it is called, from which day on.',
  ),
  changes: meaning(
    says.list(
      says.shape('ChangeOfReason', {
        did: says.code(['added', 'reworded', 'ended']),
        ...{ by: someone, at: says.instant() },
      }),
    ),
    'Last recorded first; of what the service began with and nobody changed, none.',
  ),
});
export type OpeningReasonShown = Saying<typeof reasonShown>;

const reasonsFound = pageOf('OpeningReasonsFound', reasonShown, {
  revision: meaning(says.int(3), 'Of the list; -1 where nothing was recorded of it.'),
});
export type OpeningReasonsFound = Saying<typeof reasonsFound>;

/** For which kinds of reason a record of another service may be opened, could be or will be; and who made the list so. */
export class FindOpeningReasons extends Query<object, OpeningReasonsFound> {
  static readonly act = 'see-the-list-of-reasons';
  static readonly audit = opensNobody('it says for what records may be opened, and nothing of any child');
  static readonly views = ['opening-reasons', 'register-of-people'];
  static readonly answers = reasonsFound;
}

@QueryHandler(FindOpeningReasons)
export class FindOpeningReasonsHandler implements IQueryHandler<FindOpeningReasons, OpeningReasonsFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly atFirst: ReasonsAtFirst,
    private readonly names: NamesOfPeople,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<OpeningReasonsFound> {
    const listed = await reasonsListed(this.readModels, this.sealer, this.atFirst.all);
    const changes = listed.map(changesOf);
    const called = await this.names.of(changes.flat().map(({ byId }) => byId));
    const today = londonDate(this.clock.now());
    return {
      ...wholePage(
        listed.map(({ code, restricted, from, lastDay, wordings }, n) => ({
          ...{ reasonId: reasonIdOf(code), code, restricted, from, lastDay, wordings: [...wordings] },
          words: wordedOn(wordings, today < from ? from : today).words,
          standing: standingOf({ from, lastDay }, today),
          changes: changes[n]!.map(({ did, byId, at }) => ({
            ...{ did, at },
            by: { id: byId, name: called.get(byId) ?? null },
          })),
        })),
      ),
      revision: Math.max(-1, ...listed.map(({ recorded }) => recorded?.revision ?? -1)),
    };
  }
}

const standingOf = (days: Pick<ReasonListed, 'from' | 'lastDay'>, today: CivilDate): OpeningReasonShown['standing'] => {
  if (isOfDay(days, today)) return 'holds';
  return today < days.from ? 'to-come' : 'over';
};

type Change = Readonly<{ did: 'added' | 'reworded' | 'ended'; byId: string; at: Instant }>;

const changesOf = ({ recorded }: ReasonListed): readonly Change[] =>
  recorded === null
    ? []
    : [
        ...recorded.wordings.map(({ byId, at }, n) => ({
          ...{ did: recorded.added && n === 0 ? ('added' as const) : ('reworded' as const), byId, at },
        })),
        ...recorded.endings.map(({ byId, at }) => ({ did: 'ended' as const, byId, at })),
      ]
        .toReversed()
        .toSorted((one, other) => other.at.localeCompare(one.at));
