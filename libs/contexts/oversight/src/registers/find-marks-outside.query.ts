import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { currentAttendance, weekOfRegisterId } from '#contexts/attendance';
import { ChildNames } from '#contexts/children';
import { meaning, opens, Query, RecordScopes, says, type Saying } from '#platform/gateway';
import { everyNamed, everyRow, ReadModels, type Collection } from '#platform/read-models';
import { Clock } from '#platform/time';
import { holdAsAsked, withinOpen, type HoldersAsked } from '../caseload/whose.ts';
import { CoveredToday } from '../due/covered-today.service.ts';
import { ReadFromViews } from '../due/read-from-views.service.ts';
import { nameOnWork } from '../due/name-on-work.ts';
import { workAsked, type WhoseWork } from '../due/whose-work.ts';
import { marksBeyond } from '../views/marks-beyond/marks-beyond.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { marksOutside } from './marks-outside.ts';

type Asked = Readonly<{ whose: WhoseWork; covered: string | null }>;

type LeftOutside = Omit<MarksOutsideFound['items'][number], 'name'>;

const marksOutsideFound = says.shape('MarksOutsideFound', {
  items: meaning(
    says.list(
      says.shape('MarksOutside', {
        ...{ childId: says.id(), name: nameOnWork, placementId: says.id(), providerId: says.id() },
        marks: meaning(says.int(2), 'How many: they count in no figure until somebody decides of each.'),
        first: meaning(says.date('2026-01-12'), 'The first day of them.'),
        last: says.date('2026-01-12'),
      }),
    ),
    'A placement of which marks stand on days that are none of it, by its start and end as they are known now.',
  ),
});
export type MarksOutsideFound = Saying<typeof marksOutsideFound>;
const NONE: MarksOutsideFound = { items: [] };

/** Of the children on a list of work, the marks that lie outside their placement since its start or end was put right. */
export class FindMarksOutside extends Query<Asked, MarksOutsideFound> {
  static readonly act = 'see-what-is-due';
  static readonly audit = opens<Asked, MarksOutsideFound>(({ items }) => [
    ...new Set(items.map(({ childId }) => childId)),
  ]);
  static readonly answers = marksOutsideFound;
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
    if (asked === null) return NONE;
    const items = await this.#found.of(asked, this.clock.now(), () => this.#look(asked));
    if (items.length === 0) return NONE;
    // The store knows who will have a child too: whom nobody of those asked has today is not shown.
    const ids = [...new Set(items.map(({ childId }) => childId))];
    const held = await this.scopes.of(ids, after);
    await this.names.upToRecords(after);
    const today = items.filter(({ childId }) => holdAsAsked(asked, childId, held.get(childId)?.holders ?? {}));
    return { items: today.map((each) => ({ ...each, name: this.#nameOf(each.childId) })) };
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
