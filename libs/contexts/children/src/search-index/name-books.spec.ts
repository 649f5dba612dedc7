import { describe, expect, it } from '@jest/globals';
import { ChildIndex } from './child-index.ts';

/** How a child of this family name is found by what is looked for; undefined when it is not. */
function foundBy(familyName: string, name: string, givenNames = 'Ama') {
  const index = new ChildIndex();
  const born = { dateOfBirth: '2011-05-04', upn: null, services: ['sen'] } as const;
  index.put({ childId: 'c1', familyName, givenNames, ...born });
  index.put({ childId: 'c2', familyName: 'Adeyemi', givenNames: 'Ben', ...born });
  return index.find({ name, dateOfBirth: null, upn: null }, 10).find(({ child }) => child.childId === 'c1')?.foundBy;
}

describe('A name is found', () => {
  it.each([
    ['O’Neill', 'oneill'],
    ["O'Neill", 'o neill'],
    ['Oneill', "O'Neill"],
    ['De La Cruz', 'delacruz'],
    ['De La Cruz', 'lacruz'],
    ['De La Cruz', 'cruz de'],
    ['Delacruz', 'de la cruz'],
    ['Smith-Jones', 'smithjones'],
    ['Zoë', 'zoe'],
    ['王小明', '王'],
    ['王小明', '小明'],
    ['김민수', '김'],
    ['Ng', 'ng'],
  ])('as written: %s by %s', (name, sought) => expect(foundBy(name, sought)).toBe('as-written'));

  it.each([
    ['Łukaszewski', 'lukaszewski'],
    ['Lukaszewski', 'Łukasz'],
    ['Strauß', 'strauss'],
    ['Strauss', 'Strauß'],
    ['Søren', 'soren'],
    ['Søren', 'soeren'],
    ['Soeren', 'Søren'],
    ['Müller', 'mueller'],
    ['Åsgård', 'aasgaard'],
    ['Ægir', 'aegir'],
    ['Ðorđević', 'dordevic'],
    ['王小明', 'wang xiaoming'],
    ['王小明', 'wangxiaoming'],
    ['Мария', 'mariya'],
  ])('in another spelling: %s by %s', (name, sought) => expect(foundBy(name, sought)).toBe('other-spelling'));

  it.each([
    ['Stephen', 'steven'],
    ['Smyth', 'Smith'],
    ['Leigh', 'lee'],
    ['Mohammed', 'muhamad'],
    ['MacDonald', 'mcdonald'],
    ['O’Neill', 'oneal'],
    ['Catherine', 'Kathryn'],
  ])('by how it sounds: %s by %s', (name, sought) => expect(foundBy(name, sought)).toBe('sounds-alike'));

  it.each([
    ['Example', 'xample'],
    ['Example', 'example nobody'],
    ['Example', 'ama ben'],
    ['Example', '12'],
  ])('not at all: %s by %s', (name, sought) => expect(foundBy(name, sought)).toBeUndefined());

  it('word by word in any way: one as written, the other by how it sounds', () =>
    expect(foundBy('Smyth', 'ama smith')).toBe('sounds-alike'));
});
