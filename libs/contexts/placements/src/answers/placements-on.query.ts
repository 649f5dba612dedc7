import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore, streamName } from '#platform/event-sourcing';
import { asTold, opensNobody, Query, ViewProgress } from '#platform/gateway';
import { everyRow, noneParked, ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import type { Session, Weekday } from '../placement/placement.codes.ts';
import { placementStream } from '../placement/placement.ts';
import { courseOn } from '../views/placements-with-next-dates/next-dates.ts';
import {
  placementsWithNextDates,
  type PlacementDates,
} from '../views/placements-with-next-dates/placements-with-next-dates.ts';

export type PlacementOn = Readonly<{
  childId: string;
  date: CivilDate;
  placementId: string;
  providerId: string;
  startEventId: string;
  timetable: readonly Readonly<{ weekday: Weekday; session: Session }>[];
}>;

type OnDays = Readonly<{
  childIds: readonly string[];
  dates: readonly CivilDate[];
  /** Placements that the asker names: what is said of these is all that was recorded of them, however far the view is. */
  named?: readonly string[];
}>;

/** The placements that children were in on each of some days, with its start and timetable: one look for a whole register. */
export class AskPlacementsOn extends Query<OnDays, readonly PlacementOn[]> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('tells a rule which placements there were, and no person anything');
  static readonly views = ['placements-with-next-dates'];
}

@QueryHandler(AskPlacementsOn)
export class AskPlacementsOnHandler implements IQueryHandler<AskPlacementsOn, readonly PlacementOn[]> {
  constructor(
    private readonly readModels: ReadModels,
    readonly events: EventStore,
    readonly views: ViewProgress,
  ) {}

  async execute({ data: { childIds, dates, named = [] } }: AskPlacementsOn): Promise<readonly PlacementOn[]> {
    await this.#shown(named);
    const placements = await this.#of(childIds);
    return placements.flatMap((document) =>
      dates.flatMap((date) => {
        const { childId, placementId, providerId } = document;
        const start = courseOn(document, date)?.start;
        const timetable = start?.data.timetable.map(({ weekday, session }) => ({ weekday, session })) ?? [];
        return start ? { childId, date, placementId, providerId, startEventId: start.id, timetable } : [];
      }),
    );
  }

  async #shown(named: readonly string[]): Promise<void> {
    const { collection } = placementsWithNextDates;
    const rows = await this.readModels.getMany(collection, named);
    await Promise.all(
      named.map((placementId) => {
        const stream = streamName(placementStream.category, placementId);
        const revision = rows.get(placementId)?.document.revision;
        return asTold(this, { stream, revision, view: collection.view });
      }),
    );
  }

  async #of(childIds: readonly string[]): Promise<readonly PlacementDates[]> {
    const { collection } = placementsWithNextDates;
    const rows = await everyRow(this.readModels, collection, { where: { childId: { in: childIds } } });
    return noneParked(collection, rows).map(({ document }) => document);
  }
}
