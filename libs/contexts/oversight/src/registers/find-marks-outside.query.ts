import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { currentAttendance, weekOfRegisterId } from '#contexts/attendance';
import { ChildNames } from '#contexts/children';
import { placementsWithNextDates } from '#contexts/placements';
import { opens, Query, RecordScopes } from '#platform/gateway';
import { ReadModels, type Collection } from '#platform/read-models';
import { Clock, type CivilDate } from '#platform/time';
import { holdAsAsked, withinOpen, type HoldersAsked } from '../caseload/whose.ts';
import { CoveredToday } from '../due/covered-today.service.ts';
import { ReadFromViews } from '../due/read-from-views.service.ts';
import { workAsked, type WhoseWork } from '../due/whose-work.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { daysLeftOut, marksOutside } from './marks-outside.ts';

type Asked = Readonly<{ whose: WhoseWork; covered: string | null }>;

/** A placement of which marks stand outside its days. */
type LeftOutside = Readonly<{ childId: string; placementId: string; providerId: string }> &
  Readonly<{ marks: number; first: CivilDate; last: CivilDate }>;
export type MarksOutsideFound = Readonly<{
  items: readonly (LeftOutside &
    Readonly<{ name: Readonly<{ givenNames: string; familyName: string | null }> | null }>)[];
  /** More placements are to be looked at than are. */
  more: boolean;
}>;
const NONE: MarksOutsideFound = { items: [], more: false };

/** Of the children on a list of work, the marks that lie outside their placement since its start or end was put right. */
export class FindMarksOutside extends Query<Asked, MarksOutsideFound> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<Asked, MarksOutsideFound>(({ items }) => [
    ...new Set(items.map(({ childId }) => childId)),
  ]);
  static readonly views = [placementsWithNextDates, currentAttendance, recordScopes].map(
    ({ collection }) => collection.view,
  );
}

/** More placements than one person’s or a team’s of which that may be. */
const MOST = 300;

@QueryHandler(FindMarksOutside)
export class FindMarksOutsideHandler implements IQueryHandler<FindMarksOutside, MarksOutsideFound> {
  readonly #found: ReadFromViews<Readonly<{ items: readonly LeftOutside[]; more: boolean }>>;

  constructor(
    private readonly readModels: ReadModels,
    private readonly covers: CoveredToday,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly clock: Clock,
  ) {
    this.#found = new ReadFromViews(
      readModels,
      [placementsWithNextDates, currentAttendance, recordScopes].map(({ collection }) => collection as Collection),
    );
  }

  async execute({ data, envelope: { actor, after, reach } }: FindMarksOutside): Promise<MarksOutsideFound> {
    const { whose, covered } = data;
    const theirs = whose === 'covering' ? await this.covers.by(actor) : [];
    const of = covered === null ? theirs[0] : theirs.find(({ id }) => id === covered);
    const asked = workAsked(whose, of?.id ?? null, actor, reach);
    if (asked === null) return NONE;
    const { items, more } = await this.#found.of(asked, this.clock.now(), () => this.#look(asked));
    if (items.length === 0) return { items: [], more };
    // The store knows who will have a child too: whom nobody of those asked has today is not shown.
    const ids = [...new Set(items.map(({ childId }) => childId))];
    const held = await this.scopes.of(ids, after);
    await this.names.upToRecords(after);
    const today = items.filter(({ childId }) => holdAsAsked(asked, childId, held.get(childId)?.holders ?? {}));
    return { items: today.map((each) => ({ ...each, name: this.#nameOf(each.childId) })), more };
  }

  async #look(asked: HoldersAsked) {
    const { rows, next } = await this.readModels.find(placementsWithNextDates.collection, {
      ...{ where: { leavesSomeOut: { eq: true } }, limit: MOST },
      ...withinOpen(asked, 'childId'),
    });
    const looked = rows.map(({ document }) => ({
      document,
      weeks: [...new Set(daysLeftOut(document).map((date) => weekOfRegisterId(document.childId, date)))],
    }));
    const weeks = await this.readModels.getMany(currentAttendance.collection, [
      ...new Set(looked.flatMap((each) => each.weeks)),
    ]);
    const items = looked.flatMap(({ document, weeks: ids }): readonly LeftOutside[] => {
      const marks = marksOutside(
        document,
        ids.flatMap((id) => weeks.get(id)?.document ?? []),
      );
      if (marks.length === 0) return [];
      const { childId, placementId, providerId } = document;
      return [{ childId, placementId, providerId, marks: marks.length, first: marks[0]!, last: marks.at(-1)! }];
    });
    return { items, more: next !== null };
  }

  #nameOf(childId: string) {
    const known = this.names.of(childId);
    return known && { givenNames: known.givenNames, familyName: known.familyName };
  }
}
