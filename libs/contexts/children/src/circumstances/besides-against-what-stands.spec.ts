import { describe, expect, it } from '@jest/globals';
import { NOT_DISCLOSED } from '#platform/privacy';
import { addressAgainst, characteristicsAgainst, personAgainst } from './besides-against-what-stands.ts';

const from = '2026-01-12';
const nothing = { sex: null, ethnicity: null, firstLanguage: null, freeSchoolMeals: null, serviceChild: null };
const held = (over: object) => ({ data: {}, personal: { characteristics: { ...nothing, ...over } } });

describe('Characteristics, as a list says them', () => {
  it('are told beside what is on record', () =>
    expect(characteristicsAgainst({ ...nothing, sex: 'F', from }, held({ ethnicity: 'MWBC' }))).toEqual({
      told: { ...nothing, sex: 'F', ethnicity: 'MWBC', from },
      differs: [],
    }));

  it('leave what is on record otherwise, and name it', () =>
    expect(characteristicsAgainst({ ...nothing, sex: 'M', from }, held({ sex: 'F' }))).toEqual({
      told: null,
      differs: ['sex'],
    }));
});

describe('The first person to contact, as a list says them', () => {
  const mother = { name: 'Grace Okonkwo', kinship: 'mother', telephone: '01632 960 002', hasResponsibility: false };
  const around = (over: object = {}) => [{ name: 'Grace Okonkwo', telephone: '+44 1632 960002', ...over }];
  it.each([
    ['is told where nobody is around the child', [], null],
    ['is as on record', around(), []],
    ['is named where another number is on record', around({ telephone: '01632 960 003' }), ['personTelephone']],
    ['is named where no number is on record', around({ telephone: null }), ['personTelephone']],
    ['is not compared by what is not disclosed', around({ telephone: NOT_DISCLOSED }), []],
    ['is named, and not told, beside whoever is known', around({ name: 'Ada Lane' }), ['personName']],
  ] as const)('%s', (_, known, differs) => expect(personAgainst(mother, known, false)).toEqual(differs));
});

describe('An address, as a list says it', () => {
  const lives = [{ line1: '3 Mill Lane', line2: null, town: 'Eastmoor', postcode: 'EA1 2AB' }];
  it.each([
    ['3 Mill Lane\nEastmoor\nEA1 2AB', []],
    ['3 Mill Lane, EA1 2AB', []],
    ['9 Mill Lane\nEastmoor', ['address']],
  ])('%s', (address, differs) =>
    expect(addressAgainst({ address, contact: null }, { lives, contact: null })).toMatchObject({ differs }),
  );

  it('is another than none', () =>
    expect(addressAgainst({ address: '3 Mill Lane', contact: 'Her aunt' }, { lives: null, contact: null })).toEqual({
      differs: ['address', 'contact'],
      isAddressCompared: true,
    }));
});
