import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import type { Cell } from '../sheet/cell.ts';
import { childrenInSheet, schoolsNamedIn } from './children-in-sheet.ts';

const given = {
  service: 'sen',
  officers: [
    { id: 'o1', name: 'Priya Nair' },
    { id: 'o2', name: 'Sam Lee' },
    { id: 'o3', name: 'Sam Lee' },
  ],
  today: '2026-01-12' as CivilDate,
};
const HEADING = ['Forename', 'Surname', 'DOB', 'UPN', 'URN', 'Start date', 'Service', 'Officer', 'Address', 'Town'];
const AMARA: readonly Cell[] = ['Amara', 'Okonkwo', '4/5/2011', null, 110_001];
const read = (...rows: readonly (readonly Cell[])[]) => childrenInSheet([HEADING, ...rows], null, given);
const faults = (...rows: readonly (readonly Cell[])[]) =>
  read(...rows).faults.map(({ row, column, words }) => `${row}${column}: ${words}`);
const withCell = (n: number, cell: Cell): readonly Cell[] => Object.assign([...AMARA], { [n]: cell });

describe('A list of children', () => {
  it('is read row by row, as each would be registered', () =>
    expect(
      read(
        [],
        [
          '  Amara  Grace ',
          'Okonkwo',
          40_667,
          ' h8012 00001001',
          '110001',
          '1/9/2025',
          'SEN team',
          'priya nair',
          '1 Row',
          'Town',
        ],
      ),
    ).toMatchObject({
      ...{ faults: [], rows: 1 },
      children: [
        {
          ...{ row: 3, givenNames: 'Amara Grace', familyName: 'Okonkwo', dateOfBirth: '2011-05-04' },
          ...{ upn: 'H801200001001', schoolUrn: 110_001, onRollFrom: '2025-09-01', owningService: 'sen' },
          ...{ officerId: 'o1', address: '1 Row\nTown', contact: null },
        },
      ],
    }));

  it('names what no column says, and reads no row without it', () =>
    expect(
      childrenInSheet(
        [
          ['Forename', 'Shoe size'],
          ['Amara', 36],
        ],
        null,
        given,
      ),
    ).toMatchObject({
      ...{ missing: ['dateOfBirth', 'schoolUrn'], children: [], faults: [], rows: 1 },
    }));

  it('takes a column for what somebody says it is', () =>
    expect(
      childrenInSheet(
        [
          ['A', 'B', 'C'],
          ['4/5/2011', 'Amara', 110_001],
        ],
        ['dateOfBirth', 'givenNames', 'schoolUrn'],
        given,
      ),
    ).toMatchObject({ faults: [], children: [{ givenNames: 'Amara', familyName: null, dateOfBirth: '2011-05-04' }] }));

  it('names the columns that it does not read, and whether somebody said that they are left out', () => {
    const sheet = [[...HEADING, 'Where lives'], Object.assign([...AMARA], { 10: '14 Sluice Row' })];
    const leftOut = [{ column: 10, perhaps: 'address', samples: ['14 Sluice Row'] }];
    const columns = childrenInSheet(sheet, null, given).columns;
    expect(childrenInSheet(sheet, null, given)).toMatchObject({ leftOut, isSaid: false });
    expect(childrenInSheet(sheet, columns, given)).toMatchObject({ leftOut, isSaid: true });
    const saved = [{ savedId: 's', name: 'Census', headings: sheet[0] as string[], columns }];
    expect(childrenInSheet(sheet, null, { ...given, saved })).toMatchObject({ leftOut, isSaid: true });
  });

  it.each([
    [withCell(0, ' '), '2A: Given names is missing'],
    [withCell(2, '#N/A'), '2C: ‘#N/A’ is an error of the spreadsheet: mend its formula, or write the value'],
    [withCell(0, '=HYPERLINK("x")'), /^2A: ‘=HYPERLINK.*’ is a formula: write the value$/],
    [withCell(2, '4/5/11'), '2C: ‘4/5/11’ gives its year in two figures: give all four'],
    [
      withCell(4, 'Elm Park'),
      '2E: ‘Elm Park’ is no URN of a school, which has six digits, and no open school is called just so',
    ],
    [withCell(5, '13/1/2026'), '2F: 2026-01-13 is after today'],
    [withCell(6, 'Housing'), '2G: ‘Housing’ is neither SEN nor Exclusions'],
    [withCell(7, 'Joan Pell'), /^2H: Nobody called ‘Joan Pell’ may have a child here/],
    [withCell(7, 'Sam Lee'), /^2H: More than one officer is called ‘Sam Lee’/],
  ])('says what is wrong in a cell, where it stands', (row, said) =>
    expect(faults(row)).toEqual([expect.stringMatching(said)]),
  );

  it('takes a school by its whole name, and names those that share one', () => {
    const schools = new Map([
      ['Elm Park', [{ urn: 110_003, place: 'Eastmoor' }]],
      ['St Mary’s', [...[110_013, 110_014].map((urn) => ({ urn, place: urn === 110_013 ? 'Ness' : null }))]],
    ]);
    const named = (school: string) => childrenInSheet([HEADING, withCell(4, school)], null, { ...given, schools });
    expect(named('Elm Park')).toMatchObject({ faults: [], children: [{ schoolUrn: 110_003 }] });
    expect(named('St Mary’s').faults.map(({ words }) => words)).toEqual([
      '2 schools are called ‘St Mary’s’: write the URN of the one that is meant, 110013 (Ness), 110014',
    ]);
    expect(schoolsNamedIn([HEADING, AMARA, withCell(4, 'Elm Park'), withCell(4, 'Elm Park')], null, {})).toEqual([
      'Elm Park',
    ]);
  });

  it.each([
    ['EHE', 'educated-at-home'],
    ['Electively home educated', 'educated-at-home'],
    ['None', 'not-known'],
    ['no school', 'not-known'],
    ['EOTAS', 'provided-otherwise'],
    ['Educated otherwise than at school', 'provided-otherwise'],
    ['off-roll', 'left-a-school'],
    ['not at school yet', 'not-at-school-yet'],
  ])('takes one of whom the list says %s as on no roll', (school, noRoll) => {
    expect(childrenInSheet([HEADING, withCell(4, school)], null, given)).toMatchObject({
      ...{ faults: [], children: [{ schoolUrn: null, noRoll }] },
    });
    expect(schoolsNamedIn([HEADING, withCell(4, school)], null, {})).toEqual([]);
  });

  it('reads of one without a number the name beside it, which says that it is on none', () => {
    const both = (urn: string | null, school: string | null) => [
      [...HEADING.slice(0, 5), 'School'],
      [...withCell(4, urn), school],
    ];
    const read = (...said: Parameters<typeof both>) => childrenInSheet(both(...said), null, given);
    expect(read(null, 'EHE')).toMatchObject({
      faults: [],
      children: [{ schoolUrn: null, noRoll: 'educated-at-home' }],
    });
    expect(read('110001', 'Hillcrest')).toMatchObject({ faults: [], children: [{ schoolUrn: 110_001, noRoll: null }] });
    expect(schoolsNamedIn(both('110001', 'Hillcrest'), null, {})).toEqual([]);
    expect(read(null, null).faults.map(({ words }) => words)).toEqual(['School is missing']);
    expect(read('110001', 'EHE').faults.map(({ words }) => words)).toEqual([
      '‘110001’ is the number of a school, and ‘EHE’ says that the child is on none: leave one of the two empty',
    ]);
    expect(read('11001', 'Hillcrest').faults[0]?.words).toContain('‘11001’ is no URN of a school');
    expect(read('Fen School', 'Hillcrest').faults[0]?.words).toContain('‘Fen School’ and ‘Hillcrest’ both stand');
  });

  it.each(['Educated otherwise', 'Home Education Service', 'Leftwich High', 'New to the area', 'Nonesuch School'])(
    'takes %s for no reason why a child is on no roll',
    (school) => expect(faults(withCell(4, school))).toHaveLength(1),
  );

  it('says all that is wrong in a row whose columns were swapped', () =>
    expect(faults(['110001', 'Okonkwo', 'Amara', null, '4/5/2011'])).toEqual([
      '2C: ‘Amara’ is no day: write it as 4/5/2011 or 2011-05-04',
      '2E: ‘4/5/2011’ is no URN of a school, which has six digits, and no open school is called just so; of a child on no roll write ‘educated at home’, ‘EOTAS’, ‘left’, ‘not at school yet’ or ‘none’',
    ]));

  it('names nobody twice, but two who share a name and each have a UPN', () => {
    expect(faults(AMARA, AMARA)).toEqual(['3A: The same name and date of birth stand in row 2']);
    expect(faults(withCell(3, 'H801200001001'), AMARA)).toEqual(['3A: The same name and date of birth stand in row 2']);
    expect(faults(AMARA, withCell(3, 'H801200001001'))).toEqual(['3A: The same name and date of birth stand in row 2']);
    expect(faults(withCell(3, 'H801200001001'), withCell(3, 'T823432109006'))).toEqual([]);
    expect(
      faults(withCell(3, 'H801200001001'), Object.assign([...withCell(3, 'h801200001001')], { 0: 'Ada' })),
    ).toEqual(['3D: The same UPN stands in row 2']);
  });
});
