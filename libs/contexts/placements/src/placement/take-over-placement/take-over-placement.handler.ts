import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { everyRow, ReadModels } from '#platform/read-models';
import { londonDate } from '#platform/time';
import { Transactions, type Handled } from '#platform/transactions';
import { Births } from '../../asks/births.ts';
import { ClosedRecords } from '../../asks/closed-records.ts';
import { SchoolDays } from '../../asks/days-of-schools.ts';
import { Places } from '../../asks/places.ts';
import { SenRecorded } from '../../asks/sen-on-record.ts';
import { placementsWithNextDates } from '../../views/placements-with-next-dates/placements-with-next-dates.ts';
import { placementStream } from '../placement.ts';
import { placementTakenOver, takeOverPlacement, TakeOverPlacement, type TakeOverKnown } from './take-over-placement.ts';

const NOT_OVER: readonly string[] = ['proposed', 'under-way'];

/** Looks at what is on record of the child, and at the place, before it decides. */
@CommandHandler(TakeOverPlacement)
export class TakeOverPlacementHandler implements ICommandHandler<TakeOverPlacement> {
  static readonly handled: Handled = {
    command: TakeOverPlacement.name,
    category: placementStream.category,
    opens: true,
  };

  constructor(
    private readonly transactions: Transactions,
    private readonly births: Births,
    private readonly records: ClosedRecords,
    private readonly sen: SenRecorded,
    private readonly days: SchoolDays,
    private readonly places: Places,
    private readonly readModels: ReadModels,
  ) {}

  async execute(asked: TakeOverPlacement): Promise<Written> {
    const { childId, providerId } = asked.data;
    const placementId = placementTakenOver(asked.data);
    const known = await this.#known(asked, placementId);
    return this.transactions.transact(
      ...([asked, placementStream, placementId] as const),
      (placement) => takeOverPlacement(asked, placement, known),
      { about: { childId, placementId, providerId } },
    );
  }

  async #known({ data: { childId, providerId }, envelope }: TakeOverPlacement, itself: string): Promise<TakeOverKnown> {
    const { collection } = placementsWithNextDates;
    const rows = await everyRow(this.readModels, collection, { where: { childId: { eq: childId } } });
    const others = rows.map(({ document }) => document).filter(({ placementId }) => placementId !== itself);
    return {
      birth: await this.births.of(childId),
      isClosed: await this.records.isClosed(childId),
      sen: await this.sen.of(childId),
      calendars: await this.days.of(null),
      ...{ elsewhere: [], taken: null, approval: null },
      isPlace: this.places.isKnown(providerId, londonDate(envelope.receivedAt)),
      runsAt: others.flatMap((each) => (NOT_OVER.includes(each.phase) ? [each.providerId] : [])),
    };
  }
}
