import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NamesOfPeople } from '#contexts/people';
import { EventStore } from '#platform/event-sourcing';
import { NotFound, opens, Query } from '#platform/gateway';
import { openWithin, Sealer, type OpenedWithin } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { asFarAsRead } from './as-far-as-read.ts';
import { entryAnswer } from './entry-answer.ts';
import { entryShown, type EntryShown } from './entry-shown.ts';
import { lineDocuments } from './line-documents.service.ts';
import { peopleNamed } from './people-named.ts';
import { placeInChain, type PlaceInChain } from './place-in-chain.ts';
import { withoutHidden } from './without-hidden.service.ts';

type EntryAsked = Readonly<{
  childId: string;
  entryId: string;
  /** Of a mark its month, `2026-01`: a line reads no others than those that are asked for. */
  month: string | null;
}>;

export type LineEntryFound = Readonly<{
  childId: string;
  people: Readonly<Record<string, string>>;
  chain: PlaceInChain | null;
}> &
  OpenedWithin<Omit<EntryShown, 'stream'>>;

/** One entry of a child's line, as it was recorded: who, when, why, by which rule, and what holds it fast. */
export class FindLineEntry extends Query<EntryAsked, LineEntryFound> {
  static readonly act = 'read-a-record';
  static readonly audit = opens<EntryAsked, LineEntryFound>(({ childId }) => [childId]);
  static readonly views = ['child-line'];
  static readonly answers = entryAnswer;
}

@QueryHandler(FindLineEntry)
export class FindLineEntryHandler implements IQueryHandler<FindLineEntry, LineEntryFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly events: EventStore,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly people: NamesOfPeople,
  ) {}

  async execute({ data: { childId, entryId, month }, envelope: { reach } }: FindLineEntry): Promise<LineEntryFound> {
    const today = londonDate(this.clock.now());
    const at = { asAt: today, knownOn: today };
    const wanted = { at, comparedWith: null, today, month };
    const line = asFarAsRead(await lineDocuments(this.readModels, childId, wanted), reach, childId);
    const found = entryShown(await withoutHidden(line, reach, this.sealer), entryId, today);
    if (!found) throw new NotFound('There is no such entry on this line.');
    const { stream, ...shown } = found;
    const { fact, voidedBy } = found;
    const voided = voidedBy === null ? [] : [{ ...fact, voidedBy }];
    const [opened, called, events] = await Promise.all([
      openWithin(this.sealer, shown),
      this.people.of(peopleNamed({ facts: [fact], voided, changes: [], removed: [] })),
      this.events.readStream(stream),
    ]);
    return { childId, people: Object.fromEntries(called), chain: placeInChain(stream, events, entryId), ...opened };
  }
}
