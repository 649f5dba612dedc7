import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opens, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { openWithin, Sealer, type OpenedWithin } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { standsOn } from '../../bars/bars.ts';
import { NamesOfPeople } from '../names-of-people.service.ts';
import { someone } from '../someone-named.ts';
import { barredPeople, type BarKept } from './barred-people.ts';

const because = says.orNull(says.opened(says.text('She is the child’s aunt')));
const told = says.shape('BarTold', { by: someone, at: says.instant(), because });

const barShown = says.shape('BarShown', {
  person: someone,
  lastDay: meaning(says.orNull(says.date('2026-07-17')), 'Null: until it is lifted.'),
  stands: meaning(says.flag(), 'Today.'),
  given: told,
  lifted: says.orNull(told),
});
export type BarShown = Saying<typeof barShown>;

/** Last given first. */
const barsFound = pageOf('BarsFound', barShown);
export type BarsFound = Saying<typeof barsFound>;

type OfChild = Readonly<{ childId: string }>;

/** Who is barred from a child, or was, by whom and why. */
export class FindBars extends Query<OfChild, BarsFound> {
  static readonly act = 'bar-from-a-record';
  static readonly audit = opens<OfChild, BarsFound>((_, { childId }) => [childId]);
  static readonly views = ['barred-people', 'register-of-people'];
  static readonly answers = barsFound;
}

@QueryHandler(FindBars)
export class FindBarsHandler implements IQueryHandler<FindBars, BarsFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly names: NamesOfPeople,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId } }: FindBars): Promise<BarsFound> {
    const found = await this.readModels.get(barredPeople.collection, childId);
    const bars = await openWithin(this.sealer, [...(found?.bars ?? [])]);
    const names = await this.names.of(bars.flatMap(idsIn));
    const named = (id: string) => ({ id, name: names.get(id) ?? null });
    const today = londonDate(this.clock.now());
    const act = ({ byId, at, because: why }: OpenedWithin<BarKept>['given']) => ({
      ...{ by: named(byId), at, because: why as never },
    });
    return wholePage(
      bars
        .map((bar) => ({
          ...{ person: named(bar.personId), lastDay: bar.lastDay, given: act(bar.given) },
          ...{ stands: bar.lifted === null && standsOn(bar, today), lifted: bar.lifted && act(bar.lifted) },
        }))
        .toReversed(),
    );
  }
}

const idsIn = ({ personId, given, lifted }: OpenedWithin<BarKept>): readonly string[] => [
  ...[personId, given.byId],
  ...(lifted ? [lifted.byId] : []),
];
