import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { allow, NotFound, opens, Query } from '#platform/gateway';
import { openWithin, Sealer, type OpenedWithin } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { childLine } from './child-line.ts';
import type { LineEntry } from './line-entry.ts';
import { lineShown, owningServiceOf, type LineShown } from './shown-line.ts';

/** A date left out is today's. */
export type LineAsked = Readonly<{
  childId: string;
  asAt: CivilDate | null;
  knownOn: CivilDate | null;
  /** Another moment, of which the answer names what is different there; a date left out is the first moment's. */
  compareWith: Readonly<{ asAt: CivilDate | null; knownOn: CivilDate | null }> | null;
}>;

export type ChildLineFound = Readonly<{ childId: string; owningService: string | null }> & OpenedWithin<LineShown>;

/** A child's line, replayed as at a date and as known on a date. Outside one's service it needs a reason. */
export class FindChildLine extends Query<LineAsked, ChildLineFound> {
  static readonly policy = allow('sen-officer', 'exclusions-officer', 'commissioning-officer', 'auditor');
  static readonly audit = opens<LineAsked, ChildLineFound>(({ childId }) => [childId], {
    asked: ({ childId }) => [childId],
    needsReason: ({ team }, { owningService }) => team === null || team !== owningService,
  });
  static readonly views = ['child-line'];
}

@QueryHandler(FindChildLine)
export class FindChildLineHandler implements IQueryHandler<FindChildLine, ChildLineFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId, asAt, knownOn, compareWith } }: FindChildLine): Promise<ChildLineFound> {
    const entries = await this.#entriesOf(childId);
    if (entries.length === 0) throw new NotFound('There is no such child.');
    const today = londonDate(this.clock.now());
    const at = { asAt: asAt ?? today, knownOn: knownOn ?? today };
    const other = compareWith && {
      asAt: compareWith.asAt ?? at.asAt,
      knownOn: compareWith.knownOn ?? at.knownOn,
    };
    const opened = await openWithin(this.sealer, lineShown(entries, { at, comparedWith: other, today }));
    return { childId, owningService: owningServiceOf(entries, today), ...opened };
  }

  async #entriesOf(childId: string): Promise<readonly LineEntry[]> {
    const entries: LineEntry[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof this.readModels.find<LineEntry, typeof childLine.collection.fields>>> =
        await this.readModels.find(childLine.collection, {
          ...{ where: { childId: { eq: childId } }, sort: { by: ['position'] }, limit: 1000 },
          ...(cursor !== null && { cursor }),
        });
      entries.push(...page.rows.map(({ document }) => document));
      cursor = page.next;
    } while (cursor !== null);
    return entries;
  }
}
