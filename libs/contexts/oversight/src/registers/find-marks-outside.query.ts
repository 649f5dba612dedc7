import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { currentAttendance, weekOfRegisterId } from '#contexts/attendance';
import { ChildNames } from '#contexts/children';
import { opens, Query, RecordScopes } from '#platform/gateway';
import { everyNamed, everyRow, ReadModels, type Collection } from '#platform/read-models';
import { Clock, type CivilDate } from '#platform/time';
import { holdAsAsked, withinOpen, type HoldersAsked } from '../caseload/whose.ts';
import { CoveredToday } from '../due/covered-today.service.ts';
import { ReadFromViews } from '../due/read-from-views.service.ts';
import { workAsked, type WhoseWork } from '../due/whose-work.ts';
import { marksBeyond } from '../views/marks-beyond/marks-beyond.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { marksOutside } from './marks-outside.ts';

type Asked = Readonly<{ whose: WhoseWork; covered: string | null }>;

/** A placement of which marks stand outside its days. */
type LeftOutside = Readonly<{ childId: string; placementId: string; providerId: string }> &
  Readonly<{ marks: number; first: CivilDate; last: CivilDate }>;
export type MarksOutsideFound = readonly (LeftOutside &
  Readonly<{ name: Readonly<{ givenNames: string; familyName: string | null }> | null }>)[];

/** Of the children on a list of work, the marks that lie outside their placement since its start or end was put right. */
export class FindMarksOutside extends Query<Asked, MarksOutsideFound> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<Asked, MarksOutsideFound>((found) => [...new Set(found.map(({ childId }) => childId))]);
  static readonly views = [marksBeyond, currentAttendance, recordScopes].map(({ collection }) => collection.view);
}

@QueryHandler(FindMarksOutside)
export class FindMarksOutsideHandler implements IQueryHandler<FindMarksOutside, MarksOutsideFound> {
  readonly #found: ReadFromViews<readonly LeftOutside[]>;

  constructor(
    private readonly readModels: ReadModels,
    private readonly covers: CoveredToday,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly clock: Clock,
  ) {
    this.#found = new ReadFromViews(
      readModels,
      [marksBeyond, currentAttendance, recordScopes].map(({ collection }) => collection as Collection),
    );
  }

  async execute({ data, envelope: { actor, after, reach } }: FindMarksOutside): Promise<MarksOutsideFound> {
    const { whose, covered } = data;
    const theirs = whose === 'covering' ? await this.covers.by(actor) : [];
    const of = covered === null ? theirs[0] : theirs.find(({ id }) => id === covered);
    const asked = workAsked(whose, of?.id ?? null, actor, reach);
    if (asked === null) return [];
    const items = await this.#found.of(asked, this.clock.now(), () => this.#look(asked));
    if (items.length === 0) return [];
    // The store knows who will have a child too: whom nobody of those asked has today is not shown.
    const ids = [...new Set(items.map(({ childId }) => childId))];
    const held = await this.scopes.of(ids, after);
    await this.names.upToRecords(after);
    const today = items.filter(({ childId }) => holdAsAsked(asked, childId, held.get(childId)?.holders ?? {}));
    return today.map((each) => ({ ...each, name: this.#nameOf(each.childId) }));
  }

  async #look(asked: HoldersAsked): Promise<readonly LeftOutside[]> {
    const rows = await everyRow(this.readModels, marksBeyond.collection, {
      where: { beyond: { eq: true } },
      ...withinOpen(asked, 'childId'),
    });
    const ids = rows.map(({ document: { childId, weeks } }) => weeks.map((week) => weekOfRegisterId(childId, week)));
    const weeks = await everyNamed(this.readModels, currentAttendance.collection, [...new Set(ids.flat())]);
    return rows.flatMap(({ document }, n): readonly LeftOutside[] => {
      const { childId, placementId, providerId } = document;
      const marks = marksOutside(
        document,
        ids[n]!.flatMap((id) => weeks.get(id)?.document ?? []),
      );
      return marks.length === 0 || providerId === null
        ? []
        : [{ childId, placementId, providerId, marks: marks.length, first: marks[0]!, last: marks.at(-1)! }];
    });
  }

  #nameOf(childId: string) {
    const known = this.names.of(childId);
    return known && { givenNames: known.givenNames, familyName: known.familyName };
  }
}
