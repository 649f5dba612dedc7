import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { MergedRecords } from '#contexts/children';
import { NamesOfPeople, OpeningReasons } from '#contexts/people';
import type { Actor } from '#platform/event-sourcing';
import { meaning, opens, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { Operations, type RecordedAccess } from '#platform/operations';
import { ReadModels } from '#platform/read-models';
import type { Instant } from '#platform/time';
import { actorShown, namesByPerson } from '../views/child-line/line-answer.ts';
import { idsOf } from '../views/child-line/people-named.ts';
import { isQuestion } from './of-one-request.ts';
import { hiddenFrom } from './openings-seen.ts';

type OfTwo = Readonly<{ childId: string; otherChildId: string }>;

const seenWhileOne = says.shape('SeenWhileOneShown', {
  at: says.instant(),
  childId: meaning(says.id(), 'Which of the two records.'),
  actor: actorShown,
  action: meaning(says.text('FindChildLine'), 'The command or query, by its name.'),
  did: meaning(
    says.code(['looked', 'changed', 'taken-out']),
    '`looked`: at the one that led on. `changed`: what was recorded, sent or told in the one that went on. `taken-out`: what left as a file or a print of either.',
  ),
});
export type SeenWhileOneShown = Saying<typeof seenWhileOne>;

const seenWhileOneFound = pageOf('SeenWhileOneFound', seenWhileOne, {
  people: namesByPerson,
  isAll: meaning(says.flag(), 'False: what lies further back was not looked through.'),
});
export type SeenWhileOneFound = Saying<typeof seenWhileOneFound>;

/** Of two records that were one and are parted: what was seen, sent and taken out meanwhile, the newest first. */
export class FindSeenWhileOne extends Query<OfTwo, SeenWhileOneFound> {
  static readonly act = 'see-who-looked';
  static readonly audit = opens<OfTwo, SeenWhileOneFound>((_, { childId, otherChildId }) => [childId, otherChildId]);
  static readonly views = ['merged-records'];
  static readonly answers = seenWhileOneFound;
}

const AT_ONCE = 200;
const MOST_PAGES = 10;
type Span = Readonly<{ childId: string; into: string; since: Instant; until: Instant | null }>;

@QueryHandler(FindSeenWhileOne)
export class FindSeenWhileOneHandler implements IQueryHandler<FindSeenWhileOne, SeenWhileOneFound> {
  readonly #merged: MergedRecords;

  constructor(
    private readonly operations: Operations,
    private readonly people: NamesOfPeople,
    private readonly reasons: OpeningReasons,
    readModels: ReadModels,
  ) {
    this.#merged = new MergedRecords(readModels);
  }

  async execute({
    data: { childId, otherChildId },
    envelope: { actor },
  }: FindSeenWhileOne): Promise<SeenWhileOneFound> {
    const spans = await this.#merged.between(childId, otherChildId);
    const looked = await Promise.all(
      spans.flatMap((span) => [this.#within(span, span.childId, actor), this.#within(span, span.into, actor)]),
    );
    const items = looked.flatMap(({ entries }) => entries).sort((one, other) => other.at.localeCompare(one.at));
    const called = await this.people.of(items.flatMap((each) => idsOf(each.actor)));
    return { ...wholePage(items), people: Object.fromEntries(called), isAll: looked.every(({ isAll }) => isAll) };
  }

  async #within(span: Span, record: string, asker: Actor) {
    const entries: SeenWhileOneShown[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await this.operations.accessJournal.ofChild(
        record,
        { limit: AT_ONCE, cursor },
        hiddenFrom(asker, this.reasons),
      );
      entries.push(...page.entries.flatMap((entry) => shown(entry, span, record)));
      cursor = page.next;
      if (cursor === null || (page.entries.at(-1)?.at ?? '') < span.since) return { entries, isAll: true };
    }
    return { entries, isAll: false };
  }
}

/** Who looked at the one that went on would have looked all the same. */
function shown(entry: RecordedAccess, { childId, since, until }: Span, record: string): readonly SeenWhileOneShown[] {
  const { at, actor, action, outcome, left } = entry;
  if (outcome !== 'opened' || at < since || (until !== null && at > until)) return [];
  const did = left ? 'taken-out' : isQuestion(action) ? 'looked' : 'changed';
  return did === 'looked' && record !== childId ? [] : [{ at, childId: record, actor, action, did }];
}
