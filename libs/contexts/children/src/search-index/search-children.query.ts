import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Position } from '#platform/event-sourcing';
import {
  isHidden,
  meaning,
  opens,
  pageOf,
  Query,
  reaches,
  RecordScopes,
  says,
  type Reach,
  type Saying,
} from '#platform/gateway';
import { MAX_LIMIT, ReadModels } from '#platform/read-models';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { closingReasons, owningServices } from '../child/child.events.ts';
import { childRecord, closedIn, mainRoll, serviceOn } from '../views/child-record/child-record.ts';
import type { ChildHit, IndexedChild, SearchTerms } from './child-index.ts';
import { MergedRecords } from '../merging/merged-among.service.ts';
import { ChildSearch } from './child-search.service.ts';
import { everyNameOf } from './names-of-indexed.ts';
import { foundHow } from './name-search.ts';
import { numbersFound } from './numbers-of-indexed.ts';
import { everyUpnOf, upnToday } from './upns-of-indexed.ts';

/** A name and a birth as the index in memory holds them. */
export const identityListed = says.shape('IdentityListed', {
  givenNames: says.text('Amara'),
  familyName: meaning(says.orNull(says.text('Okonkwo')), 'Null: a single name.'),
  otherNames: meaning(
    says.list(says.shape('OtherName', { givenNames: says.text('Ama'), familyName: says.orNull(says.text('Okonkwo')) })),
    'Its legal name where it is known as another, and earlier ones: by each it is found.',
  ),
  dateOfBirth: meaning(says.orNull(says.date('2011-05-04')), 'Null: not known.'),
  birthIsEstimated: meaning(says.flag(), 'The date of birth was estimated: the record says by whom, and from what.'),
  upn: meaning(says.orNull(says.text('T823432109006')), 'Today’s; null: none, or not known.'),
  formerUpns: meaning(says.list(says.text('M80120000500A')), 'By each it is found.'),
});

const childListed = says.shape('ChildListed', {
  childId: says.id(),
  schoolUrn: meaning(says.orNull(says.int(110_003)), 'Of the main roll today; null where the child is on none.'),
  owningService: says.code(owningServices),
  identity: identityListed,
  closed: meaning(says.orNull(says.code(closingReasons)), 'Why its record is closed; null while it is open.'),
  foundBy: meaning(says.orNull(says.code(foundHow)), 'How its name was found; null when no name was looked for.'),
  otherNumbers: meaning(
    says.list(says.shape('OtherNumberFound', { system: says.text('social-care'), value: says.text('LCS-204418') })),
    'Numbers in other systems by which it was found; empty when no such number was looked for.',
  ),
  parked: meaning(says.flag(), 'What was recorded last cannot be shown yet: the rest is as it was before.'),
});
export type ChildListed = Saying<typeof childListed>;

export const heldElsewhere = meaning(
  says.shape('HeldElsewhere', { childId: says.id(), ask: says.text('exclusions') }),
  'There is a record that the terms name without doubt; nothing of it, but whom to ask.',
);
export type HeldElsewhere = Saying<typeof heldElsewhere>;

/** No page follows: where there are others, what is looked for has to be said more closely. */
const childrenFound = pageOf('ChildrenFound', childListed, {
  elsewhere: says.list(heldElsewhere),
  unsearchable: meaning(
    says.int(0),
    'Children on record whom nothing finds until a repair: who looks for a child should know that it may be one.',
  ),
});
export type ChildrenFound = Saying<typeof childrenFound>;

/**
 * Finds children by name, date of birth, UPN or a number in another system; at most 50. As written first, then other spellings, then alike sounds.
 * Whoever lies beyond one's scope is neither among them nor counted: only who is named in full, with the date of birth
 * by a UPN, or by a number of four signs at least of a system that is named, is said to be on record.
 */
export class SearchChildren extends Query<SearchTerms, ChildrenFound> {
  static readonly act = 'find-children';
  static readonly audit = opens<SearchTerms, ChildrenFound>(({ items }) => items.map(({ childId }) => childId), {
    tellsOf: ({ elsewhere }) => elsewhere.map(({ childId }) => childId),
  });
  static readonly views = ['child-record'];
  static readonly answers = childrenFound;
}

const LIMIT = 50;

@QueryHandler(SearchChildren)
export class SearchChildrenHandler implements IQueryHandler<SearchChildren, ChildrenFound> {
  constructor(
    private readonly search: ChildSearch,
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
    private readonly clock: Clock,
    private readonly merged: MergedRecords,
  ) {}

  async execute({ data, envelope: { after, reach } }: SearchChildren): Promise<ChildrenFound> {
    await this.search.reached(after);
    await this.search.mend();
    const { index } = this.search;
    const into = await this.merged.all();
    const named = [...new Set(index.named(data).map(({ childId }) => into.get(childId) ?? childId))];
    const held = await this.scopes.of(named, after);
    const holders = (childId: string) => held.get(childId)?.holders ?? {};
    return {
      ...(await this.#listed(data, { reach, after, into })),
      elsewhere: named
        .filter((childId) => !isHidden(reach, childId) && !reaches(reach, childId, holders(childId)))
        .map((childId) => ({ childId, ask: whomToAsk(holders(childId)) })),
      unsearchable: index.unsearchable,
    };
  }

  /** Looks at more and more of what the index finds, until the list is full or nothing is left: some were held once. */
  async #listed(terms: SearchTerms, { reach, after, into }: Asker) {
    const children: ChildListed[] = [];
    const seen = new Set<string>();
    for (let most = LIMIT + 1; children.length <= LIMIT; most *= 4) {
      const hits = this.search.index.find(terms, most, serviceOf(reach), [...into.keys()]);
      const fresh = hits.flatMap((hit) => this.#goingOn(hit, into)).filter(isFirst(seen));
      for (let n = 0; n < fresh.length; n += MAX_LIMIT)
        children.push(...(await this.#within(fresh.slice(n, n + MAX_LIMIT), { reach, after, ...terms })));
      if (hits.length < most) break;
    }
    const items = children.slice(0, LIMIT);
    const count = { rows: items.length, more: children.length > LIMIT };
    return { items, count, next: null, previous: null };
  }

  /** Found by what an earlier record says of it, a child is shown as it goes on. */
  #goingOn(hit: ChildHit, into: Asker['into']): readonly ChildHit[] {
    const goesOn = into.get(hit.child.childId);
    if (goesOn === undefined) return [hit];
    const child = this.search.index.of(goesOn);
    return child ? [{ ...hit, child }] : [];
  }

  async #within(
    hits: readonly ChildHit[],
    { reach, after, number = null, system = null }: Looked,
  ): Promise<readonly ChildListed[]> {
    const within = this.scopes.within(reach, 'id');
    const where = { id: { in: hits.map(({ child }) => child.childId) } };
    const asked = { where, ...(within && { within }), limit: MAX_LIMIT };
    const found = new Map(
      (await this.readModels.find(childRecord.collection, asked)).rows.map((row) => [row.id, row] as const),
    );
    const held = await this.scopes.of([...found.keys()], after);
    const today = londonDate(this.clock.now());
    return hits.flatMap(({ child, foundBy }): readonly ChildListed[] => {
      const { childId } = child;
      const row = found.get(childId);
      if (!row || row.document.destroyed || !reaches(reach, childId, held.get(childId)?.holders ?? {})) return [];
      const parked = row.parked || this.search.index.isParked(childId);
      const schoolUrn = mainRoll(row.document, today);
      const owningService = serviceOn(row.document, today);
      const closed = closedIn(row.document)?.data.because ?? null;
      const otherNumbers = numbersFound(child.otherNumbers, number, system);
      return [
        { otherNumbers, childId, schoolUrn, owningService, closed, foundBy, parked, identity: identityShown(child) },
      ];
    });
  }
}

/** `into`: to which record each leads that was made one with another. */
type Asker = Readonly<{ reach: Reach; after: Position | null; into: ReadonlyMap<string, string> }>;

const isFirst =
  (seen: Set<string>) =>
  ({ child: { childId } }: ChildHit): boolean =>
    !seen.has(childId) && seen.add(childId).has(childId);

type Looked = Readonly<{ reach: Reach; after: Position | null; number?: string | null; system?: string | null }>;

/** The service alone whose children, or those shared with it, are looked for; of whom else nothing is looked for. Null: every one. */
const serviceOf = (reach: Reach): string | null =>
  reach.everything ? null : (['services', 'openTo'].includes(reach.kind) && reach.holder) || 'none';

/** The team that has it, or the service where no team has it yet. */
export const whomToAsk = ({ teams = [], services = [] }: Readonly<Record<string, readonly string[]>>): string =>
  [...teams, ...services][0] ?? 'records';

export const identityShown = (child: IndexedChild): Saying<typeof identityListed> => {
  const [{ givenNames, familyName } = child, ...others] = everyNameOf(child);
  const otherNames = others.map((each) => ({ givenNames: each.givenNames, familyName: each.familyName }));
  const { birthIsEstimated = false } = child;
  const upn = upnToday(child);
  const formerUpns = everyUpnOf(child).filter((each) => each !== upn);
  const dateOfBirth = child.dateOfBirth as CivilDate | null;
  return { givenNames, familyName, otherNames, upn, formerUpns, dateOfBirth, birthIsEstimated };
};
