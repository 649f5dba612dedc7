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
import { placementStream, type Placement } from '../placement.ts';
import {
  isOfOtherDays,
  overlaps,
  placementTakenOver,
  takeOverPlacement,
  TakeOverPlacement,
  type TakeOverKnown,
} from './take-over-placement.ts';

const NOT_OVER: readonly string[] = ['proposed', 'under-way'];

/** The child was there before, or after: what is taken over is another placement. */
class OfOtherDays extends Error {}

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
    for (let nth = 0; ; nth++) {
      const written = await this.#takeOver(asked, placementTakenOver(asked.data, nth));
      if (written !== null) return written;
    }
  }

  /** Decided where the placement itself is loaded: two at once meet in one stream. Null: that one is of other days. */
  async #takeOver(asked: TakeOverPlacement, placementId: string): Promise<Written | null> {
    const { childId, providerId } = asked.data;
    const known = await this.#known(asked, placementId);
    const decide = (placement: Placement) => {
      if (isOfOtherDays(placement, asked.data)) throw new OfOtherDays();
      return takeOverPlacement(asked, placement, known);
    };
    try {
      const about = { childId, placementId, providerId };
      return await this.transactions.transact(asked, placementStream, placementId, decide, { about });
    } catch (error) {
      if (error instanceof OfOtherDays) return null;
      throw error;
    }
  }

  async #known({ data, envelope }: TakeOverPlacement, itself: string): Promise<TakeOverKnown> {
    const { childId, providerId, startsOn, endsOn } = data;
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
      wasThere: others.flatMap((each) =>
        each.phase === 'ended' &&
        each.referralId !== null &&
        each.providerId === providerId &&
        overlaps(startsOn, endsOn, each.firstDay, each.lastDay)
          ? [each.placementId]
          : [],
      ),
    };
  }
}
