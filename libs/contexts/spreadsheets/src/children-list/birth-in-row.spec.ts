import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import type { Cell } from '../sheet/cell.ts';
import { childrenInSheet } from './children-in-sheet.ts';

const HEADING = ['Forename', 'Surname', 'Date of birth', 'URN', 'DOB estimated by', 'DOB estimated from'];
const read = (...rows: readonly (readonly Cell[])[]) =>
  childrenInSheet([HEADING, ...rows], null, { service: 'sen', officers: [], today: '2026-01-12' as CivilDate });
const born = (...cells: readonly Cell[]) => {
  const { children, faults } = read(['Amara', 'Okonkwo', cells[0] ?? null, 110_001, ...cells.slice(1)]);
  const [child] = children;
  return child
    ? [child.birthIs, child.dateOfBirth, child.estimatedBy, child.estimatedFrom]
    : faults.map(({ column, words }) => `${column}: ${words}`);
};

describe('A date of birth in a list', () => {
  it('is known, not known, or estimated by somebody from something', () => {
    expect(born('4/5/2011')).toEqual(['known', '2011-05-04', null, null]);
    for (const words of ['not known', 'Unknown', 'N/K']) expect(born(words)).toEqual(['unknown', null, null, null]);
    const by = ['estimated', '2011-05-04', 'Social care', 'An age assessment'];
    expect(born('4/5/2011', 'Social care', 'An age assessment')).toEqual(by);
  });

  it('is missing where nothing stands: a date that somebody forgot is another thing than one that nobody knows', () =>
    expect(born(null)).toEqual(['C: Date of birth is missing']));

  it('is written where it was estimated', () =>
    expect(born('not known', 'Social care')).toEqual([
      'E: An estimate stands here without the date that was estimated: write that into the date of birth',
    ]));

  it('says of two of one name that nobody knows when they were born', () => {
    const unborn = ['Amara', 'Okonkwo', 'not known', 110_001];
    expect(read(unborn, unborn).faults.map(({ words }) => words)).toEqual([
      'The same name and a birth that nobody knows stand in row 2',
    ]);
  });
});
