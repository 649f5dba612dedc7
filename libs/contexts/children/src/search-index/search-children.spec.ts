import { describe, expect, it } from '@jest/globals';
import { Clock } from '#platform/time';
import type { RecordScopes } from '#platform/gateway';
import { MAX_LIMIT, type Query, type ReadModels } from '#platform/read-models';
import { recordedFacts, viewAfter } from '#platform/testing';
import { registered } from '../child/child.fixtures.ts';
import { childStream } from '../child/child.ts';
import { childRecord } from '../views/child-record/child-record.ts';
import { ChildIndex } from './child-index.ts';
import type { ChildSearch } from './child-search.service.ts';
import type { MergedRecords } from '../merging/merged-among.service.ts';
import { SearchChildren, SearchChildrenHandler } from './search-children.query.ts';

const document = viewAfter(childRecord, recordedFacts(childStream, 'c', { childId: 'c' }, [registered])).get('c')!;
const sen = { everything: false, kind: 'services', holder: 'sen' } as const;
const idOf = (n: number) => `c${String(n).padStart(5, '0')}`;

/** All are called Smith, in order of their numbers; SEN has, or once had, every one. */
function searching(count: number, hasToday: (n: number) => boolean) {
  const index = new ChildIndex();
  const has = new Set<string>();
  for (let n = 0; n < count; n++) {
    const named = { givenNames: 'Ama', familyName: 'Smith', dateOfBirth: '2011-05-04', upn: null };
    index.put({ ...named, childId: idOf(n), services: ['sen'] });
    if (hasToday(n)) has.add(idOf(n));
  }
  const asked: number[] = [];
  const find = async (_: unknown, { where, within, limit }: Query) => {
    const ids = (where as unknown as { id: { in: string[] } }).id.in;
    asked.push(ids.length);
    expect([limit, ids.length <= MAX_LIMIT, within]).toEqual([MAX_LIMIT, true, 'those of sen']);
    const rows = ids.filter((id) => has.has(id)).map((id) => ({ id, document, parked: false }));
    return { rows: rows.toReversed(), next: null, previous: null, unlisted: 0 };
  };
  const scopes = {
    within: () => 'those of sen',
    of: async (ids: readonly string[]) =>
      new Map(ids.map((id) => [id, { child: id, holders: { services: has.has(id) ? ['sen'] : [] } }])),
  };
  const search = { index, reached: async () => undefined, mend: async () => undefined };
  const handler = new SearchChildrenHandler(
    search as unknown as ChildSearch,
    { find } as unknown as ReadModels,
    scopes as unknown as RecordScopes,
    { now: () => '2026-01-12T10:00:00.000Z' } as unknown as Clock,
    { all: async () => new Map() } as unknown as MergedRecords,
  );
  const terms = { name: 'smith', dateOfBirth: null, upn: null };
  const envelope = { reach: sen, after: null } as unknown as SearchChildren['envelope'];
  return { asked, found: () => handler.execute(new SearchChildren(terms, envelope)) };
}

describe('A search among the children of a service', () => {
  it('asks the store once where those who are found are theirs', async () => {
    const { asked, found } = searching(300, () => true);
    const { items, count } = await found();
    expect([items.length, items[0]!.childId, items.at(-1)!.childId, count.more]).toEqual([
      50,
      ...[idOf(0), idOf(49)],
      true,
    ]);
    expect(asked).toEqual([51]);
  });

  it('finds the few that are theirs behind thousands that were once', async () => {
    const { found } = searching(4000, (n) => n >= 3990);
    const { items, count } = await found();
    expect([items.map(({ childId }) => childId), count.more]).toEqual([
      Array.from({ length: 10 }, (_, n) => idOf(3990 + n)),
      false,
    ]);
  });

  it.each([
    [50, false],
    [51, true],
  ])('of %i says whether there are more than it shows: %s', async (count, more) => {
    const { found } = searching(count * 2, (n) => n % 2 === 1);
    expect(await found()).toMatchObject({ count: { rows: 50, more }, items: { length: 50 } });
  });
});
