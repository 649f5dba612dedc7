import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { currentAttendance, weekOfRegisterId } from '#contexts/attendance';
import { childRecord, registrationOf } from '#contexts/children';
import { agreedOn, placementsWithNextDates } from '#contexts/placements';
import { meaning, NotFound, opens, pageOf, Query, reaches, RecordScopes, says, type Saying } from '#platform/gateway';
import { Erased, Lost, openWithin, Sealer } from '#platform/privacy';
import { MAX_COUNT, ReadModels, type Within } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { ATTENDANCE_CODES, SESSIONS } from '#statutory-rules';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

type Asked = Readonly<{ providerId: string; on: CivilDate; cursor: string | null }>;

const childInRegister = says.shape('ChildInRegister', {
  childId: says.id(),
  placementId: says.id(),
  name: meaning(
    says.orNull(
      says.orLost(says.shape('NameOfChild', { givenNames: says.text('Amara'), familyName: says.text('Okonkwo') })),
    ),
    'Null once the personal data was destroyed.',
  ),
  marks: meaning(says.byKey(says.code(ATTENDANCE_CODES, 'K'), 'AM'), 'By session, `AM` and `PM`.'),
  first: meaning(
    says.byKey(says.code(ATTENDANCE_CODES, 'K'), 'AM'),
    'Of those that were corrected since: the code that was entered first, by session.',
  ),
  sessions: meaning(says.list(says.code(SESSIONS)), 'Those of the day that are agreed: a mark of each is expected.'),
  parked: meaning(says.flag(), 'What was recorded last cannot be shown yet: nothing is to be marked on it.'),
});
export type ChildInRegister = Saying<typeof childInRegister>;

/** Of one page: by family name; pages follow each other by the first day of the placement. */
const registerFound = pageOf('RegisterFound', childInRegister, {
  unlisted: meaning(says.int(0), 'Records that no list shows until a repair.'),
});
export type RegisterFound = Saying<typeof registerFound>;

/** Who is at a place on a day, and how each session of theirs is marked. A child beyond one’s reach is not shown. */
export class FindRegister extends Query<Asked, RegisterFound> {
  static readonly act = 'keep-the-register';
  static readonly audit = opens<Asked, RegisterFound>(({ items }) => items.map(({ childId }) => childId));
  static readonly views = [placementsWithNextDates, currentAttendance, childRecord, recordScopes].map(
    ({ collection }) => collection.view,
  );
  static readonly answers = registerFound;
}

const PAGE = 60;

@QueryHandler(FindRegister)
export class FindRegisterHandler implements IQueryHandler<FindRegister, RegisterFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly sealer: Sealer,
  ) {}

  async execute({
    data: { providerId, on, cursor },
    envelope: { after, reach },
  }: FindRegister): Promise<RegisterFound> {
    const reached = this.scopes.within(reach, 'childId');
    const within = reached ? { within: reached } : {};
    const where = { providerId: { eq: providerId }, firstDay: { lte: on }, lastDay: { gte: on } };
    const { collection } = placementsWithNextDates;
    const found = await this.readModels.find(collection, {
      ...within,
      where,
      ...{ sort: { by: ['firstDay'] }, limit: PAGE, ...(cursor !== null && { cursor }) },
    });
    if (found.rows.length === 0 && !(await this.#wasEverUsed(providerId, within)))
      throw new NotFound('There is no such place, or no child whose record is yours was ever there.');
    // The store knows who will have a child too: whom nobody of the asker's has today is not shown.
    const held = await this.scopes.of(
      found.rows.map(({ document }) => document.childId),
      after,
    );
    const rows = found.rows.filter(({ document: { childId } }) =>
      reaches(reach, childId, held.get(childId)?.holders ?? {}),
    );
    const ids = rows.map(({ document }) => document.childId);
    const names = await this.#names(ids);
    const weeks = await this.readModels.getMany(
      currentAttendance.collection,
      ids.map((childId) => weekOfRegisterId(childId, on)),
    );
    const children = rows.map(({ document, parked }): ChildInRegister => {
      const { childId, placementId } = document;
      const week = weeks.get(weekOfRegisterId(childId, on));
      const marks = Object.entries(week?.document.marks ?? {}).filter(([, { date }]) => date === on);
      const first = marks.flatMap(([id, { session }]) => {
        const code = week?.document.first[id];
        return code === undefined ? [] : [[session, code] as const];
      });
      return {
        ...{ childId, placementId, name: names.get(childId) ?? null, parked: parked || week?.parked === true },
        marks: Object.fromEntries(marks.map(([, { session, code }]) => [session, code])),
        ...{ first: Object.fromEntries(first), sessions: agreedOn(document, on) },
      };
    });
    const { next, previous, unlisted } = found;
    const count = await this.readModels.count(collection, { ...within, where, upTo: MAX_COUNT });
    return { items: children.toSorted(byName), count, next, previous, unlisted };
  }

  /** The same is said of a place that is beyond one’s reach as of one that there is not. */
  async #wasEverUsed(providerId: string, within: Readonly<{ within?: Within }>): Promise<boolean> {
    const where = { providerId: { eq: providerId } };
    return (await this.readModels.count(placementsWithNextDates.collection, { ...within, where, upTo: 1 })).rows > 0;
  }

  /** Nothing of a child is opened for it but the name. */
  async #names(ids: readonly string[]): Promise<ReadonlyMap<string, ChildInRegister['name']>> {
    const records = [...(await this.readModels.getMany(childRecord.collection, ids))];
    const opened = await openWithin(
      this.sealer,
      records.map(([, { document }]) => {
        const { givenNames, familyName } = registrationOf(document).sealed;
        return { givenNames, familyName };
      }),
    );
    return new Map(
      records.map(([id], n) => {
        const { givenNames, familyName } = opened[n]!;
        if (givenNames instanceof Erased || familyName instanceof Erased) return [id, null];
        const lost = [givenNames, familyName].find((name) => name instanceof Lost);
        return [id, lost ?? ({ givenNames, familyName } as ChildInRegister['name'])];
      }),
    );
  }
}

/** Whoever has no name to be shown comes last. */
const spelt = ({ name }: ChildInRegister): string =>
  name && 'familyName' in name ? `${name.familyName} ${name.givenNames}` : '\uFFFF';
const byName = (a: ChildInRegister, b: ChildInRegister): number => spelt(a).localeCompare(spelt(b), 'en-GB');
