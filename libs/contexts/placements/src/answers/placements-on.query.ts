import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore, streamName, type Position } from '#platform/event-sourcing';
import { opensNobody, Query, ViewProgress } from '#platform/gateway';
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
    private readonly events: EventStore,
    private readonly views: ViewProgress,
  ) {}

  async execute({ data: { childIds, dates, named = [] } }: AskPlacementsOn): Promise<readonly PlacementOn[]> {
    await Promise.all(named.map((placementId) => this.#shown(placementId)));
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

  /** Waits for what was recorded of one placement, and for nothing else that was recorded meanwhile. */
  async #shown(placementId: string): Promise<void> {
    const rows = await this.readModels.getMany(placementsWithNextDates.collection, [placementId]);
    const known = rows.get(placementId)?.document.revision ?? -1;
    const since = await this.events.readStream(streamName(placementStream.category, placementId), known + 1);
    const last: Position | undefined = since.at(-1)?.position;
    if (last) await this.views.waitFor(AskPlacementsOn.views, last);
  }

  async #of(childIds: readonly string[]): Promise<readonly PlacementDates[]> {
    const { collection } = placementsWithNextDates;
    const rows = await everyRow(this.readModels, collection, { where: { childId: { in: childIds } } });
    return noneParked(collection, rows).map(({ document }) => document);
  }
}
