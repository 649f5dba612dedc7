import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NamesOfPeople } from '#contexts/people';
import { NotFound, opens, Query } from '#platform/gateway';
import { openWithin, Sealer, type OpenedWithin } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { asFarAsRead, periodsRead, type PeriodRead } from './as-far-as-read.ts';
import { lineAnswer } from './line-answer.ts';
import { lineDocuments } from './line-documents.service.ts';
import { birthAt, movedClocks, type MovedClock } from './moved-clocks.ts';
import type { OpenedPart } from './opened-part.ts';
import { peopleNamed } from './people-named.ts';
import { lineShown, owningServiceOf, type LineShown } from './shown-line.ts';
import { withoutHidden } from './without-hidden.service.ts';

/** A date left out is today's. */
export type LineAsked = Readonly<{
  childId: string;
  asAt: CivilDate | null;
  knownOn: CivilDate | null;
  /** Another moment, of which the answer names what is different there; a date left out is the first moment's. */
  compareWith: Readonly<{ asAt: CivilDate | null; knownOn: CivilDate | null }> | null;
  /** `2026-01`: the marks of that month one by one, where a line has too many of them to show each. */
  month?: string | null;
  /** `next` of the part before: the line goes on after that fact. */
  goOnAfter?: string | null;
  /** Left out: all that is told is opened, a part of the line at a time. */
  opened?: OpenedPart;
}>;

export type ChildLineFound = Readonly<{
  childId: string;
  owningService: string | null;
  /** By id, what whoever is named here is called. */
  people: Readonly<Record<string, string>>;
  /** Of an auditor, the periods of which they read: all else is withheld. Null: all of it is read. */
  within: readonly PeriodRead[] | null;
  /** What follows from the changes for what is due. */
  clocks: readonly MovedClock[];
}> &
  OpenedWithin<LineShown>;

/** A child's line, replayed as at a date and as known on a date. Outside one's service it needs a reason. */
export class FindChildLine extends Query<LineAsked, ChildLineFound> {
  static readonly act = 'read-a-record';
  static readonly audit = opens<LineAsked, ChildLineFound>(({ childId }) => [childId]);
  static readonly views = ['child-line'];
  static readonly answers = lineAnswer;
}

@QueryHandler(FindChildLine)
export class FindChildLineHandler implements IQueryHandler<FindChildLine, ChildLineFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly people: NamesOfPeople,
  ) {}

  async execute({
    data: { childId, asAt, knownOn, compareWith, month, goOnAfter, opened: openedPart },
    envelope: { reach },
  }: FindChildLine): Promise<ChildLineFound> {
    const today = londonDate(this.clock.now());
    const at = { asAt: asAt ?? today, knownOn: knownOn ?? today };
    const other = compareWith && {
      asAt: compareWith.asAt ?? at.asAt,
      knownOn: compareWith.knownOn ?? at.knownOn,
    };
    const wanted = { at, comparedWith: other, today, month, goOnAfter, opened: openedPart };
    const read = asFarAsRead(await lineDocuments(this.readModels, childId, wanted), reach, childId);
    const line = await withoutHidden(read, reach, this.sealer);
    if (line.entries.length + line.months.length === 0) throw new NotFound('There is no such child.');
    // Of ten years of marks nothing is sealed, and no part of it is looked for.
    const { months, ...shown } = lineShown(line, wanted);
    const { entries } = line;
    const [{ births, ...opened }, called] = await Promise.all([
      openWithin(this.sealer, {
        ...shown,
        births: other ? ([at, other] as const).map((each) => birthAt(entries, each)) : [],
      }),
      this.people.of(peopleNamed(shown)),
    ]);
    const within = periodsRead(reach, childId);
    return {
      childId,
      owningService: owningServiceOf(line.entries, today),
      people: Object.fromEntries(called),
      within,
      // A day may rest on what is withheld: of a part of a line none is worked out.
      clocks: other && within === null ? movedClocks(entries, [at, other], births, shown.changes) : [],
      ...{ ...opened, months },
    };
  }
}
