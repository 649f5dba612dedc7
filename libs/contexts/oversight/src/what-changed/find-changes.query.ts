import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChildNames } from '#contexts/children';
import type { ClosingReason } from '#pure/children';
import { NamesOfPeople } from '#contexts/people';
import { opens, Query, RecordScopes } from '#platform/gateway';
import { Operations } from '#platform/operations';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, startOfLondonDay, type Instant } from '#platform/time';
import { addDays } from '#statutory-rules';
import { holdAsAsked, holdersAsked, withinHeld, type HoldersAsked, type Whose } from '../caseload/whose.ts';
import { closedAs } from '../caseload/closed-as.service.ts';
import { childLine } from '../views/child-line/child-line.ts';
import type { LineDocument } from '../views/child-line/line-documents.ts';
import { idsOf } from '../views/child-line/people-named.ts';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';
import { changesByOthers, type Change } from './changes-by-others.ts';
import { listOf, readUpTo, seenUpTo } from './seen-up-to.ts';

type ChangesAsked = Readonly<{
  whose: Whose;
  /** Null: since one last looked. */
  since: Instant | null;
  /** Only how many there are: that one looked is not noted, and nobody is opened. */
  glance: boolean;
}>;

export type ChangeShown = Change &
  Readonly<{
    name: Readonly<{ givenNames: string; familyName: string | null }> | null;
    /** Why the record is closed; null while it is open. */
    closed: ClosingReason | null;
  }>;
export type ChangesFound = Readonly<{
  since: Instant;
  /** Nobody looked so far: then it is since some days ago. */
  isFirstLook: boolean;
  items: readonly ChangeShown[];
  fresh: number;
  /** There is more than is read at once: from when on; null where this is all. */
  more: Instant | null;
  people: Readonly<Record<string, string>>;
}>;

/** What others recorded of the children whom one has, since one last looked. */
export class FindChanges extends Query<ChangesAsked, ChangesFound> {
  static readonly act = 'read-a-record';
  static readonly audit = opens<ChangesAsked, ChangesFound>(({ items }) => [
    ...new Set(items.map(({ childId }) => childId)),
  ]);
  static readonly views = [childLine.collection.view, recordScopes.collection.view];
}

const FIRST_DAYS = 7;
const AT_ONCE = 200;

@QueryHandler(FindChanges)
export class FindChangesHandler implements IQueryHandler<FindChanges, ChangesFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly operations: Operations,
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly people: NamesOfPeople,
    private readonly clock: Clock,
  ) {}

  async execute({ data, envelope: { actor, after, reach } }: FindChanges): Promise<ChangesFound> {
    const now = this.clock.now();
    const list = listOf(data.whose, actor.onBehalfOf);
    const lookedAt = await this.operations.lastLooked.at(actor.id, list);
    const since = data.since ?? lookedAt ?? startOfLondonDay(addDays(londonDate(now), -FIRST_DAYS));
    // Of whoever reaches all records alike, or reads under terms, nobody is theirs.
    const asked = reach.everything || reach.terms ? null : holdersAsked(data.whose, actor, reach);
    const read = asked === null ? NOTHING : await this.#read(asked, since);
    // What was recorded after these is not seen by looking at them.
    const seen = read.more ?? seenUpTo(now, read.documents);
    if (!data.glance) await this.operations.lastLooked.note(actor.id, list, seen);
    const held = await this.scopes.of([...new Set(read.documents.map(({ childId }) => childId))], after);
    // The store knows who will have a child, too.
    const theirs = read.documents.filter(
      ({ childId }) => asked !== null && holdAsAsked(asked, childId, held.get(childId)?.holders ?? {}),
    );
    const changes = changesByOthers(theirs, { since, reader: actor });
    const told = {
      since,
      isFirstLook: data.since === null && lookedAt === null,
      fresh: changes.length,
      more: read.more,
    };
    if (data.glance) return { ...told, items: [], people: {} };
    await this.names.upToRecords(after);
    const children = changes.map(({ childId }) => childId);
    const closed = await closedAs(this.readModels, children, reach);
    const items = changes.map((change): ChangeShown => {
      const known = this.names.of(change.childId);
      const name = known && { givenNames: known.givenNames, familyName: known.familyName };
      return { ...change, name, closed: closed(change.childId) };
    });
    const people = await this.people.of(changes.flatMap(({ by }) => idsOf(by)));
    return { ...told, items, people: Object.fromEntries(people) };
  }

  /**
   * Of entries and of weeks of marks alike: what counts the marks of a month would crowd them out. What was recorded first is
   * read first, so that nothing of very much is passed over.
   */
  async #read(asked: HoldersAsked, since: Instant) {
    const { rows, next } = await this.readModels.find(childLine.collection, {
      where: { tells: { eq: true }, recordedAt: { gt: since } },
      ...withinHeld(asked, 'childId'),
      ...{ sort: { by: ['recordedAt'], direction: 'asc' }, limit: AT_ONCE },
    });
    const documents = rows.map(({ document }): LineDocument => document);
    return { documents, more: next === null ? null : readUpTo(documents) };
  }
}

const NOTHING: Readonly<{ documents: readonly LineDocument[]; more: Instant | null }> = { documents: [], more: null };
