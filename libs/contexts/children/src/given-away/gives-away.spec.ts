import { describe, expect, it } from '@jest/globals';
import type { Protection } from '../protection/protection.ts';
import { givesAway } from './gives-away.ts';
import { signsKnown, type KnownOfChild } from './signs-known.ts';

const line = (line1: string, more: Partial<KnownOfChild['lines'][number]> = {}) => ({
  ...{ line1, line2: null, town: null, postcode: null },
  ...more,
});
const nobody: KnownOfChild = {
  ...{ names: [], births: [], upns: [], numbers: [], addresses: [], lines: [], contacts: [] },
  ...{ people: [], professionals: [], satAt: [], careAuthorities: [], schoolsThere: [], closings: [] },
};
const yonas: KnownOfChild = {
  ...nobody,
  names: [
    { givenNames: 'Yonas', familyName: 'Habte' },
    { givenNames: 'Yonas', familyName: 'Delgado-Whyte', knownAsGivenNames: 'Zoë', knownAsFamilyName: null },
  ],
  births: ['2011-05-04'],
  upns: ['T823432109006'],
  numbers: ['LAC 104/877', '77'],
  addresses: ['14 Sluice Row, Eastmoor', 'Cardiff', 'Wales, 2 Quay Lane'],
  lines: [line('Flat 2, 8 St Mary’s Rd', { town: 'Fenmarch', postcode: 'FM3 4AB' })],
  contacts: ['Ms F. Okonkwo, mother, 01632 960 001'],
  people: [{ name: 'Renee O’Neill', telephone: '+44 1632 960 017', email: 'r.lane@home.example', address: null }],
  professionals: [{ name: 'Dr Paul Whitlow', organisation: 'Marsh Lodge Surgery', telephone: '01632 960 002' }],
  satAt: ['Ness Point Academy'],
  careAuthorities: ['Peterborough City Council'],
  schoolsThere: ['Fitzalan High School'],
  closings: ['Seen at 3 Harbour Walk, CF10 5AL, by the school'],
};
const named = (givenNames: string, familyName: string | null = null): KnownOfChild => ({
  ...nobody,
  names: [{ givenNames, familyName }],
});
const open: Protection = { phase: 'open' };
const isProtected = (...betrayedBy: readonly string[]) => ({ phase: 'protected', betrayedBy }) as unknown as Protection;
const kinds = (text: string, known = yonas, protection: Protection = open) =>
  givesAway(text, signsKnown(known, protection)).has.map(({ kind }) => kind);
const tells = (text: string, protection: Protection, known = yonas) =>
  givesAway(text, signsKnown(known, protection)).tellsUndisclosed;

describe('What a text gives away of a child', () => {
  it('is nothing where it names nobody', () => {
    expect(kinds('English and maths in a group of four at most, five mornings, on the road or in a row.')).toEqual([]);
    expect(kinds('He was born in May, in 2011, and lives in Eastmoor or Fenmarch, flat 2, number 14.')).toEqual([]);
  });

  it.each([
    ['Yonas Habte needs maths. Lives at 14 Sluice Row, Eastmoor', ['first-name', 'family-name', 'street']],
    ['yonas needs maths', ['first-name']],
    ['YONAS’s maths', ['first-name']],
    ['Yonas’ maths', ['first-name']],
    ['what yonass needs', ['first-name']],
    ['Zoe is anxious', ['first-name']],
    ['Ms Whyte', ['family-name']],
    ['DELGADO WHYTE', ['family-name']],
    ['the Delgadowhyte boy', ['family-name']],
    ['del\u00adgado', ['family-name']],
    ['lives in Sluice Row', ['street']],
    ['in saint marys road', ['street']],
    ['on St. Mary’s Road', ['street']],
    ['at fm34ab', ['postcode']],
    ['at FM3  4AB.', ['postcode']],
    ['UPN t823 4321 09006', ['upn']],
    ['case lac104877', ['number']],
    ['born 4.5.2011', ['birth']],
    ['born on the 4th of May 2011', ['birth']],
    ['DOB 04/05/11', ['birth']],
    ['born May 4th, 2011', ['birth']],
    ['2011-05-04', ['birth']],
    ['ring 01632960001', ['phone']],
    ['ring (01632) 960-017 after six', ['phone']],
    ['ring +44 (0)1632 960 017', ['phone']],
    ['write to R.Lane@home.example', ['email']],
    ['his mother, Renee, drives him', ['around']],
    ['Mrs ONeill drives him', ['around']],
    ['Okonkwo drives him', ['around']],
    ['Dr Whitlow says so', ['worker']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));

  it('is how often, so that what is written anew is another thing', () =>
    expect(givesAway('Yonas, and Yonas Habte', signsKnown(yonas, open)).has).toEqual([
      { kind: 'first-name', times: 2 },
      { kind: 'family-name', times: 1 },
    ]));

  it('is a name that is an ordinary word, too: somebody says that it is one', () =>
    expect(kinds('They will come', named('Will', 'Art'))).toEqual(['first-name']));

  it('is a name of two letters where it is written as one, and not in every sentence', () => {
    expect(kinds('in an hour. An hour is enough', named('An', 'So'))).toEqual([]);
    expect(kinds('and then An comes', named('An', 'So'))).toEqual(['first-name']);
    expect(kinds('Bo comes', named('Bo'))).toEqual(['first-name']);
  });

  it('is a name in signs between which no space stands, and one spelt out in letters', () => {
    expect(kinds('需要王小明数学', named('小明', '王'))).toEqual(['first-name', 'family-name']);
    expect(kinds('Mueller', named('Jürgen', 'Müller'))).toEqual(['family-name']);
    expect(kinds('Lukasz', named('Łukasz'))).toEqual(['first-name']);
  });

  it('is no particle, no title and no word for who somebody is', () => {
    const known = { ...named('Jan', 'van der Berg'), people: [{ name: 'Mum' }, { name: 'Mrs Berg' }] };
    expect(kinds('the van, his mum and Mrs Smith', known)).toEqual([]);
    expect(kinds('vanderberg', known)).toEqual(['family-name']);
  });

  it('is the name of a house, and of no number alone', () => {
    const known = {
      ...nobody,
      addresses: ['Rosebank, Eastmoor'],
      lines: [line('12a Fieldings'), line('The Old Forge')],
    };
    expect(kinds('at Rosebank', known)).toEqual(['street']);
    expect(kinds('Fieldings, the forge', known)).toEqual([]);
    expect(kinds('12a Fieldings', known)).toEqual(['street']);
    expect(kinds('the old forge', known)).toEqual(['street']);
  });
});

describe('What a text gives away of an address that is not to be disclosed', () => {
  it.each([['Sluice Row'], ['saint marys rd'], ['FM34AB'], ['harbour walk'], ['cf105al']])('%s', (text) => {
    expect(tells(text, isProtected())).toBe(true);
    expect(kinds(text, yonas, isProtected())).toEqual([]);
    expect(tells(text, open)).toBe(false);
  });

  it.each([['01632 960 001'], ['goes to Fitzalan High School'], ['2 Quay Lane']])('%s, which no page shows', (text) => {
    expect(tells(text, isProtected())).toBe(true);
    expect(tells(text, open)).toBe(false);
  });

  it('is what stands in the contact of the registration', () => {
    const known = { ...nobody, contacts: ['Ms Okonkwo, 9 Quay Lane, 01632 960 001'] };
    expect(tells('by Quay Lane', isProtected(), known)).toBe(true);
    expect(kinds('by Quay Lane', known)).toContain('street');
  });

  it('is not its town, of which nothing is said: three towns tried would tell it', () => {
    expect(kinds('near Eastmoor', yonas, isProtected())).toEqual([]);
    expect(tells('near Eastmoor, for Yonas', isProtected())).toBe(false);
    expect(tells('in Cardiff now, or in Wales', isProtected())).toBe(false);
  });

  it.each([
    ['01632 960 017', 'telephones'],
    ['r.lane@home.example', 'telephones'],
    ['01632 960 002', 'professionals'],
    ['the Marsh Lodge Surgery', 'professionals'],
    ['sits at Ness Point Academy', 'examination-places'],
    ['looked after by Peterborough City Council', 'care-authority'],
  ])('%s, where %s are said to betray it', (text, by) => {
    expect(tells(text, isProtected(by))).toBe(true);
    expect(tells(text, isProtected())).toBe(false);
  });
});
