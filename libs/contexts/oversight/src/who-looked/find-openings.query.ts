import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ChildNames } from '#contexts/children';
import { NamesOfPeople, OpeningReasons } from '#contexts/people';
import { meaning, opens, pageOf, Query, RecordScopes, says, type Saying } from '#platform/gateway';
import { notKept, Operations } from '#platform/operations';
import { openWithin, Sealer } from '#platform/privacy';
import { Clock, type Instant } from '#platform/time';
import { actorShown, namesByPerson } from '../views/child-line/line-answer.ts';
import { idsOf } from '../views/child-line/people-named.ts';
import { openedBy, seenBy, type Opening } from './openings-seen.ts';

const openingShown = says.shape('OpeningShown', {
  at: meaning(says.instant(), 'The last of them, where the same person opened the record several times that day.'),
  times: says.int(1),
  actor: actorShown,
  childId: says.id(),
  child: meaning(
    says.orNull(
      says.shape('NameOfOpened', { givenNames: says.text('Amara'), familyName: says.orNull(says.text('Okonkwo')) }),
    ),
    'Whose record it is, to whoever answers for it; null to others, at a glance, or where the name is destroyed.',
  ),
  action: meaning(says.text('FindChildLine'), 'The command or query, by its name.'),
  alsoAsked: meaning(says.list(says.text('FindPlacements')), 'What else was asked of the record that day, by name.'),
  did: says.code(['opened', 'refused', 'asked-why', 'told', 'tried']),
  reasonKind: meaning(
    says.orNull(says.text('duty-cover')),
    'Null where it is told to the data protection officer alone.',
  ),
  reason: says.orNull(says.opened(says.text('She is away this week.'))),
  reasonNotKept: meaning(says.orNull(says.code(notKept)), 'Why a reason that was given could not be kept. Else null.'),
  isNew: meaning(says.flag(), 'Since the asker last looked at this list.'),
});
export type OpeningShown = Saying<typeof openingShown>;

const openingsFound = pageOf('OpeningsFound', openingShown, {
  people: namesByPerson,
  fresh: meaning(says.int(0), 'How many on this page are new to the asker.'),
  partly: meaning(
    says.flag(false),
    'So many of other records came first that not all that is new was looked through: there may be some of theirs behind.',
  ),
});
export type OpeningsFound = Saying<typeof openingsFound>;

/**
 * Who opened, for a reason of the list, what another service holds: told to the manager of that service, and of all services to the
 * data protection officer, whose own openings are told to the named AP lead. Newest first.
 * `glance`: that one looked is not noted.
 */
export class FindOpenings extends Query<Readonly<{ cursor: string | null; glance: boolean }>, OpeningsFound> {
  static readonly act = 'see-openings-for-a-reason';
  static readonly audit = opens<FindOpenings['data'], OpeningsFound>(({ items }) => [
    ...new Set(items.flatMap(({ childId, child }) => (child === null ? [] : [childId]))),
  ]);
  static readonly views = ['record-scopes'];
  static readonly answers = openingsFound;
}

const LIST = 'openings-for-a-reason';
const AT_ONCE = 100;
/** So many pages of what is not theirs to see are passed over for one question. */
const MOST_PAGES = 20;
/** At a glance, which is taken each time that somebody's work is shown, fewer. */
const AT_A_GLANCE = 3;

@QueryHandler(FindOpenings)
export class FindOpeningsHandler implements IQueryHandler<FindOpenings, OpeningsFound> {
  constructor(
    private readonly operations: Operations,
    private readonly scopes: RecordScopes,
    private readonly sealer: Sealer,
    private readonly people: NamesOfPeople,
    private readonly reasons: OpeningReasons,
    private readonly clock: Clock,
    private readonly names: ChildNames,
  ) {}

  async execute({ data, envelope }: FindOpenings): Promise<OpeningsFound> {
    const { actor } = envelope;
    const now = this.clock.now();
    const lookedAt = await this.operations.lastLooked.at(actor.id, LIST);
    // Of what is new, nothing lies behind what the asker has seen.
    const downTo = data.glance ? lookedAt : null;
    const { found, next, previous, partly } = await this.#page(data, envelope, downTo);
    if (!data.glance && data.cursor === null) await this.operations.lastLooked.note(actor.id, LIST, now);
    const reasons = await openWithin(
      this.sealer,
      found.map(({ reason }) => reason),
    );
    const called = await this.people.of(found.flatMap((each) => idsOf(each.actor)));
    const namesChildren = !data.glance && found.length > 0 && seenBy(actor, this.reasons).namesChildren;
    if (namesChildren) await this.names.upToRecords(envelope.after);
    const items = found.map(({ reason: _, ...each }, n) => ({
      ...each,
      child: namesChildren ? this.#named(each.childId) : null,
      reason: reasons[n]!,
      isNew: lookedAt === null || each.at > lookedAt,
    }));
    return {
      ...{ items, next, previous, people: Object.fromEntries(called) },
      ...{ count: { rows: items.length, more: next !== null }, fresh: items.filter(({ isNew }) => isNew).length },
      partly,
    };
  }

  #named(childId: string): OpeningShown['child'] {
    const known = this.names.of(childId);
    return known && { givenNames: known.givenNames, familyName: known.familyName };
  }

  /** The first page on which something is theirs to see. */
  async #page(
    { cursor: from, glance }: FindOpenings['data'],
    { actor, reach }: FindOpenings['envelope'],
    downTo: Instant | null,
  ) {
    const most = glance ? AT_A_GLANCE : MOST_PAGES;
    const seen = seenBy(actor, this.reasons);
    let cursor = from;
    for (let pages = 1; ; pages++) {
      const page = await this.operations.accessJournal.forAReason({ limit: AT_ONCE, cursor }, seen.without);
      const theirs = page.entries.filter(({ actor: by }) => seen.isTheirs(by));
      const held = await this.scopes.of([...new Set(theirs.flatMap(({ children }) => children))], null);
      const found: readonly Opening[] = openedBy(theirs, { seen, reach, held });
      const isSeen = downTo !== null && page.entries.some(({ at }) => at <= downTo);
      if (found.length > 0 || isSeen || page.next === null || pages === most)
        return {
          ...{ found, next: page.next, previous: page.previous },
          partly: found.length === 0 && !isSeen && page.next !== null,
        };
      cursor = page.next;
    }
  }
}
