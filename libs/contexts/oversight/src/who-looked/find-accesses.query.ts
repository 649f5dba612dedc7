import { hiddenFrom } from './openings-seen.ts';
import { isQuestion, ofOneRequest } from './of-one-request.ts';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { childRecord } from '#contexts/children';
import { NamesOfPeople, OpeningReasons } from '#contexts/people';
import { Authority, mayRead, meaning, opens, pageOf, Query, says, type Saying } from '#platform/gateway';
import { notKept, Operations, type RecordedAccess } from '#platform/operations';
import { londonDate } from '#platform/time';
import type { Actor } from '#platform/event-sourcing';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { actorShown, namesByPerson } from '../views/child-line/line-answer.ts';
import { idsOf } from '../views/child-line/people-named.ts';
import { sharedUntil } from './shared-until.ts';

type OfChild = Readonly<{
  childId: string;
  /** Of another page; null for the newest. */
  cursor: string | null;
}>;

const accessShown = says.shape('AccessShown', {
  at: says.instant(),
  actor: actorShown,
  action: meaning(says.text('FindChildLine'), 'The command or query, by its name.'),
  alsoAsked: meaning(
    says.list(says.text('FindPlacements')),
    'What else the same request asked, by name: the parts of one page are one opening.',
  ),
  did: meaning(
    says.code(['looked', 'changed', 'refused', 'asked-why', 'told', 'tried']),
    '`asked-why`: they were asked what for, and had not said it; told to whoever is told of every kind of reason. `told`: that there is such a record, and whom to ask. `tried`: what was written told a protected address, and was refused. Neither these nor a refusal opened or changed anything.',
  ),
  reason: meaning(
    says.orNull(says.opened(says.text('The tribunal asked for her record.'))),
    'Null where none was given, or the one that was could not be kept.',
  ),
  reasonKind: meaning(says.orNull(says.text('duty-cover')), 'Of which kind the reason is; null where it is of none.'),
  reasonNotKept: meaning(
    says.orNull(says.code(notKept)),
    'Why a reason that was given could not be kept: the personal data is destroyed, or the key is lost. Else null.',
  ),
  underTerms: meaning(says.list(says.id()), 'The terms of an audit under which it was read; of other readers none.'),
  sharedUntil: meaning(
    says.orNull(says.date('2026-07-17')),
    'The last day to which the record was shared with the service of whoever looked, by which it opened to them without a reason; else null.',
  ),
  others: meaning(says.int(0), 'How many children the same answer showed besides.'),
});
export type AccessShown = Saying<typeof accessShown>;

/** Newest first. */
const accessesFound = pageOf('AccessesFound', accessShown, { people: namesByPerson });
export type AccessesFound = Saying<typeof accessesFound>;

/** Who opened or changed a child's record, who was refused, and why they said they wanted it. That one asks is kept too. */
export class FindAccesses extends Query<OfChild, AccessesFound> {
  static readonly act = 'see-who-looked';
  static readonly audit = opens<OfChild, AccessesFound>((_, { childId }) => [childId]);
  static readonly views = [childRecord.collection.view];
  static readonly answers = accessesFound;
}

const SHOWN = 50;
/** So many pages of what may not be read are passed over for one question. */
const MOST_PAGES = 20;

@QueryHandler(FindAccesses)
export class FindAccessesHandler implements IQueryHandler<FindAccesses, AccessesFound> {
  constructor(
    private readonly operations: Operations,
    private readonly sealer: Sealer,
    private readonly people: NamesOfPeople,
    private readonly reasons: OpeningReasons,
    private readonly readModels: ReadModels,
    private readonly authority: Authority,
  ) {}

  async execute({ data, envelope: { actor: asker, reach } }: FindAccesses): Promise<AccessesFound> {
    const { childId } = data;
    const within = ({ at }: RecordedAccess) => mayRead(reach, childId, londonDate(at));
    const { entries, ...beside } = await this.#page(data, asker, within);
    const reasons = await openWithin(
      this.sealer,
      entries.map(({ reason }) => reason),
    );
    const record = await this.readModels.get(childRecord.collection, childId);
    const until = (entry: RecordedAccess) => (record ? sharedUntil(record, entry, this.authority.bodyOf) : null);
    const read = entries.map((entry, n) => ({ entry, reason: reasons[n]! }));
    const items = ofOneRequest(read).map(({ entry, reason, alsoAsked }): AccessShown => ({
      ...{ ...shown(entry), alsoAsked, reason, sharedUntil: until(entry) },
    }));
    const called = await this.people.of(entries.flatMap(({ actor }) => idsOf(actor)));
    return { items, ...beside, people: Object.fromEntries(called) };
  }

  /** The first page of which something may be read: an auditor's period may lie behind hundreds of openings since. */
  async #page({ childId, cursor: from }: OfChild, asker: Actor, within: (entry: RecordedAccess) => boolean) {
    let cursor = from;
    for (let pages = 1; ; pages++) {
      const page = await this.operations.accessJournal.ofChild(
        childId,
        { limit: SHOWN, cursor },
        hiddenFrom(asker, this.reasons),
      );
      const entries = page.entries.filter(within);
      if (entries.length > 0 || page.next === null || pages === MOST_PAGES) return { ...page, entries };
      cursor = page.next;
    }
  }
}

const shown = ({ at, actor, action, outcome, children, notKept, reasonKind, terms = [] }: RecordedAccess) => ({
  underTerms: [...terms],
  ...{ at, actor, action, others: children.length - 1 },
  ...{ reasonNotKept: notKept ?? null, reasonKind: reasonKind ?? null },
  did: outcome !== 'opened' ? outcome : isQuestion(action) ? ('looked' as const) : ('changed' as const),
});
