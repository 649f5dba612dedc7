import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { currentAttendance, weekOfRegisterId } from '#contexts/attendance';
import { calendarYears, closedDays, daysKnownOf } from '#contexts/calendars';
import { agreedOnEach, placementsWithNextDates, slotOfChild } from '#contexts/placements';
import { meaning, opensNobody, Query, says, type Saying } from '#platform/gateway';
import { ReadModels, type Collection } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import { withinOpen, type HoldersAsked } from '../caseload/whose.ts';
import { CoveredToday } from '../due/covered-today.service.ts';
import { ReadFromViews } from '../due/read-from-views.service.ts';
import { workAsked, type WhoseWork } from '../due/whose-work.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { unmarkedCounted } from './unmarked-counted.ts';

type Asked = Readonly<{ whose: WhoseWork; covered: string | null }>;

const unmarkedFound = says.shape('UnmarkedFound', {
  sessions: says.int(11),
  children: says.int(3),
  places: says.list(
    says.shape('UnmarkedAtPlace', {
      ...{ providerId: says.id(), sessions: says.int(11) },
      weeks: meaning(says.list(says.date('2026-01-12')), 'In which weeks, by their Mondays, the earliest first.'),
    }),
  ),
  more: meaning(says.flag(), 'Of the placements that are looked at there are more than are counted.'),
  holidaysKnown: meaning(
    says.flag(),
    'Days on which the council’s schools are closed are left out; false: of some it is not known whether they are.',
  ),
});
export type UnmarkedFound = Saying<typeof unmarkedFound>;
const NONE: UnmarkedFound = { sessions: 0, children: 0, places: [], more: false, holidaysKnown: true };

/** How many agreed sessions of the last two weeks nobody has marked, of the children on a list of work. */
export class FindUnmarked extends Query<Asked, UnmarkedFound> {
  static readonly act = 'keep-the-register';
  static readonly audit = opensNobody('counts sessions without a mark, and names no child');
  static readonly answers = unmarkedFound;
  static readonly views = [placementsWithNextDates, currentAttendance, recordScopes, calendarYears].map(
    ({ collection }) => collection.view,
  );
}

const TWO_WEEKS = 14;
/** More children than one person’s or a team’s. */
const MOST = 300;

@QueryHandler(FindUnmarked)
export class FindUnmarkedHandler implements IQueryHandler<FindUnmarked, UnmarkedFound> {
  readonly #found: ReadFromViews<UnmarkedFound>;

  constructor(
    private readonly readModels: ReadModels,
    private readonly covers: CoveredToday,
    private readonly clock: Clock,
  ) {
    const views = [placementsWithNextDates, currentAttendance, recordScopes, calendarYears];
    this.#found = new ReadFromViews(
      readModels,
      views.map(({ collection }) => collection as Collection),
    );
  }

  async execute({ data: { whose, covered }, envelope: { actor, reach } }: FindUnmarked): Promise<UnmarkedFound> {
    const theirs = whose === 'covering' ? await this.covers.by(actor) : [];
    const of = covered === null ? theirs[0] : theirs.find(({ id }) => id === covered);
    const asked = workAsked(whose, of?.id ?? null, actor, reach);
    if (asked === null) return NONE;
    const now = this.clock.now();
    return this.#found.of(asked, now, () => this.#count(asked, londonDate(now)));
  }

  async #count(asked: HoldersAsked, today: CivilDate): Promise<UnmarkedFound> {
    const all = Array.from({ length: TWO_WEEKS }, (_, n) => addDays(today, n - TWO_WEEKS));
    // A provider has no calendar of its own: it goes by the council’s.
    const { closed, isKnown } = closedDays(await daysKnownOf(this.readModels, null), all[0]!, all.at(-1)!);
    const dates = all.filter((date) => !closed.includes(date));
    if (dates.length === 0) return NONE;
    const { collection } = placementsWithNextDates;
    const { rows, next } = await this.readModels.find(collection, {
      ...{ where: { firstDay: { lte: dates.at(-1)! }, lastDay: { gte: dates[0]! } }, limit: MOST },
      ...withinOpen(asked, 'childId'),
    });
    const agreedOf = agreedOnEach(dates);
    const ids = rows.flatMap(({ document: { childId } }) => dates.map((date) => weekOfRegisterId(childId, date)));
    const weeks = await this.readModels.getMany(currentAttendance.collection, [...new Set(ids)]);
    const marked = [...weeks.values()].flatMap(({ document: { childId, marks } }) =>
      Object.values(marks).map(({ date, session }) => slotOfChild(childId, date, session)),
    );
    const none = new Set(
      [...weeks.values()].flatMap(({ document: { notHeld } }) =>
        Object.values(notHeld).map(({ placementId, date, session }) => slotOfChild(placementId, date, session)),
      ),
    );
    const placements = rows.map(({ document }) => ({
      ...document,
      agreed: agreedOf(document).map(
        (sessions, n) =>
          sessions?.filter((session) => !none.has(slotOfChild(document.placementId, dates[n]!, session))) ?? null,
      ),
    }));
    return { ...unmarkedCounted(placements, dates, new Set(marked)), more: next !== null, holidaysKnown: isKnown };
  }
}
