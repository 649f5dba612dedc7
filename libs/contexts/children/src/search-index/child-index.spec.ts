import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChildIndex, type IndexedChild, type SearchTerms } from './child-index.ts';

const ama = {
  childId: 'c1',
  services: ['sen'],
  givenNames: 'Ama Zoë',
  familyName: 'O’Neil-Example',
  dateOfBirth: '2011-05-04',
  upn: 'B801200005001',
} as const satisfies IndexedChild;
const ben = { ...ama, childId: 'c2', givenNames: 'Ben', familyName: 'Adeyemi', upn: null } satisfies IndexedChild;

describe('The index of children', () => {
  let index: ChildIndex;
  const anyone = { name: null, dateOfBirth: null, upn: null };
  const hits = (terms: Partial<SearchTerms>) => index.find({ ...anyone, ...terms }, 20);
  const found = (terms: Partial<SearchTerms>) => hits(terms).map(({ child }) => child.childId);

  beforeEach(() => {
    index = new ChildIndex();
    index.put(ama);
    index.put(ben);
  });

  it.each([
    ['the beginning of a word', { name: 'exa' }, ['c1']],
    ['words in any order', { name: 'example ama' }, ['c1']],
    ['letters without their accents', { name: 'ZOE' }, ['c1']],
    ['a part of a hyphened name', { name: 'neil' }, ['c1']],
    ['the middle of a word', { name: 'xample' }, []],
    ['a date of birth, in order of name', { dateOfBirth: '2011-05-04' }, ['c2', 'c1']],
    ['a UPN', { upn: 'B801200005001' }, ['c1']],
    ['all terms together', { name: 'ben', upn: 'B801200005001' }, []],
  ] as const)('is searched by %s', (_, terms, ids) => expect(found(terms)).toEqual(ids));

  it('orders by family name, then given names, an apostrophe counting for nothing, and last whom nothing finds', () => {
    index.put({ ...ben, childId: 'c3', familyName: 'Okonkwo' });
    index.put({ ...ben, childId: 'c4', givenNames: 'Abel' });
    const ids = ['c9', 'c1', 'c2', 'c3', 'c4'];
    const inOrder = ids
      .map((id) => [index.orderOf(id), id])
      .sort()
      .map(([, id]) => id);
    expect(inOrder).toEqual(['c4', 'c2', 'c3', 'c1', 'c9']);
    expect([index.of('c3')?.familyName, index.of('c9')]).toEqual(['Okonkwo', undefined]);
  });

  it('gives no more than asked for', () =>
    expect(index.find({ ...anyone, dateOfBirth: '2011-05-04' }, 1).map(({ child }) => child.childId)).toEqual(['c2']));

  it.each(['', '--', ' ’. '])('finds nobody by %p', (name) => expect(found({ name })).toEqual([]));

  it('finds nobody by nothing', () => expect(found({})).toEqual([]));

  it('marks a child of whom something cannot be read, and counts those who are found by nothing', () => {
    index.park('c1');
    index.park('c9');
    expect([index.isParked('c1'), index.isParked('c2'), index.unsearchable]).toEqual([true, false, 1]);
    index.forget('c9');
    expect(index.unsearchable).toBe(0);
  });

  it('gives the number of a child that was dropped to the next, without its names', () => {
    index.forget('c1');
    index.put({ ...ben, childId: 'c3', givenNames: 'Cai' });
    expect([found({ name: 'ama' }), found({ name: 'cai' }), found({ dateOfBirth: ama.dateOfBirth })]).toEqual([
      ...[[], ['c3']],
      ['c2', 'c3'],
    ]);
  });

  it('is searched among the children of a service, whichever ever had them', () => {
    const among = (service: string) => index.find({ ...anyone, dateOfBirth: '2011-05-04' }, 20, service);
    index.heldBy('c2', 'exclusions');
    expect(['sen', 'exclusions', 'none'].map((service) => among(service).length)).toEqual([2, 1, 0]);
  });

  it.each([
    ['its UPN', { upn: 'B801200005001' }, ['c1']],
    [
      'the full name in any spelling, with the date of birth',
      { name: 'zoe ONeil example ama', dateOfBirth: '2011-05-04' },
      [],
    ],
    [
      'every word of the name, with the date of birth',
      { name: 'o’neil example, ama zoe', dateOfBirth: '2011-05-04' },
      ['c1'],
    ],
    ['the name without the date', { name: 'o’neil example ama zoe' }, []],
    ['the date without the name', { dateOfBirth: '2011-05-04' }, []],
    ['a part of the name, with the date', { name: 'ama example', dateOfBirth: '2011-05-04' }, []],
  ] as const)('names a child without doubt by %s: %s', (_, terms, ids) =>
    expect(index.named({ ...anyone, ...terms }).map(({ childId }) => childId)).toEqual(ids),
  );

  it('says who holds a UPN', () => {
    expect(index.holderOf('B801200005001')).toEqual({ childId: 'c1' });
    expect(index.holderOf('U931400025001')).toBeNull();
    expect(['c1', 'c2'].map((besides) => index.holderOf('B801200005001', besides))).toEqual([null, { childId: 'c1' }]);
  });

  it('says which other children share a UPN', () => {
    index.put({ ...ben, childId: 'c3', upn: 'B801200005001' });
    expect(['c1', 'c3'].map((id) => index.possibleDuplicatesOf(id))).toEqual([
      [{ otherChildId: 'c3', sharing: 'upn' }],
      [
        { otherChildId: 'c1', sharing: 'upn' },
        { otherChildId: 'c2', sharing: 'name-and-date-of-birth' },
      ],
    ]);
  });

  const SAME = 'name-and-date-of-birth';
  const ALIKE = 'like-name-and-date-of-birth';
  it.each<[string, Partial<IndexedChild>, string | null]>([
    ['the same name and date of birth', {}, SAME],
    ['a UPN where the other has none', { upn: 'B801200005001' }, SAME],
    ['the name in another spelling and case', { givenNames: 'BEN', familyName: 'Adéyemi' }, SAME],
    ['the name with its words parted', { familyName: 'Ade Yemi' }, SAME],
    ['given name and family name turned round', { givenNames: 'Adeyemi', familyName: 'Ben' }, SAME],
    ['a further given name', { givenNames: 'Ben Zoë' }, ALIKE],
    ['letters that sound alike', { familyName: 'Adeyemmi' }, ALIKE],
    ['letters that sound alike, on another day', { familyName: 'Adeyemmi', dateOfBirth: '2011-05-05' }, null],
    ['another given name, as twins have', { givenNames: 'Tom' }, null],
    ['another date of birth', { dateOfBirth: '2011-05-05' }, null],
  ])('says of a child with %s whether it may be the same: %#', (_, parts, sharing) => {
    index.put({ ...ben, childId: 'c3', ...parts });
    expect(index.possibleDuplicatesOf('c2')).toEqual(sharing === null ? [] : [{ otherChildId: 'c3', sharing }]);
  });

  it('tells those whose names sound alike apart by a UPN that each has of its own', () => {
    index.restate('c2', { upn: 'U931400025001' });
    index.put({ ...ben, childId: 'c3', familyName: 'Adeyemmi', upn: 'B801200005001' });
    expect(index.possibleDuplicatesOf('c2')).toEqual([]);
  });

  it('takes two of one name and date of birth for two children where each has a UPN of its own', () => {
    index.put({ ...ama, childId: 'c3', upn: 'U931400025001' });
    expect([index.possibleDuplicatesOf('c1'), index.possibleDuplicatesOf('nobody')]).toEqual([[], []]);
  });

  it('looks at a child as it is known now', () => {
    index.put({ ...ben, childId: 'c3', dateOfBirth: '2010-01-01' });
    expect(index.possibleDuplicatesOf('c3')).toEqual([]);
    index.restate('c3', { dateOfBirth: ben.dateOfBirth });
    expect(index.possibleDuplicatesOf('c3')).toEqual([{ otherChildId: 'c2', sharing: 'name-and-date-of-birth' }]);
  });

  it('finds a child by the corrected part, and no longer by the former one', () => {
    index.restate('c2', { familyName: 'Brown' });
    expect([found({ name: 'adeyemi' }), found({ name: 'brown' })]).toEqual([[], ['c2']]);
  });

  it('forgets a child for good', () => {
    index.forget('c1');
    index.restate('c1', { familyName: 'Brown' });
    expect([found({ name: 'brown' }), index.holderOf('B801200005001'), index.size]).toEqual([[], null, 1]);
  });

  describe('of a child whose date of birth is not known, or was estimated', () => {
    const zoran = { ...ben, childId: 'c3', givenNames: 'Zoran', familyName: 'Ilic' };
    beforeEach(() => {
      index.put({ ...zoran, dateOfBirth: null });
      index.put({ ...zoran, childId: 'c4', dateOfBirth: '2010-01-01', birthIsEstimated: true });
    });

    it('finds it by its name beside any date, and by a date alone only where it is the estimated one', () => {
      expect(found({ name: 'ilic', dateOfBirth: '2011-05-04' }).toSorted()).toEqual(['c3', 'c4']);
      expect(found({ dateOfBirth: '2010-01-01' })).toEqual(['c4']);
      expect(found({ dateOfBirth: '2011-05-04' })).not.toContain('c3');
    });

    it('says that whoever has its name may be the same child', () => {
      index.put({ ...zoran, childId: 'c5', dateOfBirth: '2009-02-02' });
      const sharing = (id: string) =>
        index.possibleDuplicatesOf(id).map((each) => `${each.otherChildId} ${each.sharing}`);
      expect(['c3', 'c4', 'c5'].map((id) => sharing(id).toSorted())).toEqual([
        ['c4 name', 'c5 name'],
        ['c3 name', 'c5 name'],
        ['c3 name', 'c4 name'],
      ]);
    });

    it('forgets that once it is known', () => {
      index.restate('c3', { dateOfBirth: '2011-09-09' });
      index.restate('c4', { birthIsEstimated: false });
      expect([index.possibleDuplicatesOf('c3'), index.possibleDuplicatesOf('c4')]).toEqual([[], []]);
      expect(found({ name: 'ilic', dateOfBirth: '2011-05-04' })).toEqual([]);
    });
  });
});
