import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChildIndex, type IndexedChild, type SearchTerms } from './child-index.ts';

const ama = {
  childId: 'c1',
  owningService: 'sen',
  givenNames: 'Ama Zoë',
  familyName: 'O’Neil-Example',
  dateOfBirth: '2011-05-04',
  upn: 'B801200005001',
} as const satisfies IndexedChild;
const ben = { ...ama, childId: 'c2', givenNames: 'Ben', familyName: 'Adeyemi', upn: null } satisfies IndexedChild;

describe('The index of children', () => {
  let index: ChildIndex;
  const found = (terms: Partial<SearchTerms>) => index.find({ name: null, dateOfBirth: null, upn: null, ...terms }, 20);

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

  it('gives no more than asked for', () =>
    expect(index.find({ name: null, dateOfBirth: '2011-05-04', upn: null }, 1)).toEqual(['c2']));

  it('says who holds a UPN', () => {
    expect(index.holderOf('B801200005001')).toEqual({ childId: 'c1', owningService: 'sen' });
    expect(index.holderOf('U931400025001')).toBeNull();
  });

  it('says which other children share a UPN', () => {
    index.put({ ...ben, childId: 'c3', upn: 'B801200005001' });
    expect(['c1', 'c2', 'c3'].map((id) => index.sharingUpnWith(id))).toEqual([['c3'], [], ['c1']]);
  });

  it('finds a child by the corrected part, and no longer by the former one', () => {
    index.restate('c2', { familyName: 'Brown' });
    expect([found({ name: 'adeyemi' }), found({ name: 'brown' })]).toEqual([[], ['c2']]);
  });

  it('forgets a child for good', () => {
    index.drop('c1');
    index.restate('c1', { familyName: 'Brown' });
    expect([found({ name: 'brown' }), index.holderOf('B801200005001'), index.size]).toEqual([[], null, 1]);
  });
});
