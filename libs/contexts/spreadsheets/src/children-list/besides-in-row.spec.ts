import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import type { Cell } from '../sheet/cell.ts';
import { guessedColumns } from './columns.ts';
import { rowOfChild } from './row-of-child.ts';

const today = '2026-01-12' as CivilDate;
const who = { Forename: 'Amara', DOB: '4/5/2011', URN: 110_001 };
const read = (said: Readonly<Record<string, Cell>>) => {
  const row = { ...who, ...said };
  const heading = Object.keys(row);
  return rowOfChild(2, Object.values(row), guessedColumns(heading), { service: 'sen', officers: [], today, heading });
};
const faults = (said: Readonly<Record<string, Cell>>) => {
  const found = read(said);
  return 'faults' in found ? found.faults.map(({ field }) => field) : [];
};
const besides = (said: Readonly<Record<string, Cell>>) => {
  const found = read(said);
  return 'child' in found ? found.child.besides : found.faults;
};

describe('What a row says besides', () => {
  it('is nothing where nothing stands', () =>
    expect(besides({ Sex: '', FSM: '' })).toEqual({ characteristics: null, numbers: [], person: null }));

  it('are characteristics in the words of councils, from the day in their column', () =>
    expect(
      besides({ Gender: 'Girl', 'Ethnic group': 'MWBC - mixed', 'First language': 'Igbo', 'FSM from': '1/9/2025' }),
    ).toMatchObject({
      characteristics: {
        sex: 'F',
        ethnicity: 'MWBC',
        firstLanguage: 'Igbo',
        freeSchoolMeals: null,
        from: '2025-09-01',
      },
    }));

  it('are numbers, each of the system that its heading names', () =>
    expect(besides({ 'Social care system ID': 'LCS 204/418', 'SEN system number': 77 })).toMatchObject({
      numbers: [
        { system: 'Social care system ID', value: 'LCS 204/418' },
        { system: 'SEN system number', value: '77' },
      ],
    }));

  it('is whom to contact first, with what they are to the child', () =>
    expect(
      besides({ 'Parent name': 'Ruth Marsh', Relationship: 'Mum', 'Parent phone': '01632 960 001', PR: 'y' }),
    ).toMatchObject({
      person: { name: 'Ruth Marsh', kinship: 'mother', telephone: '01632 960 001', hasResponsibility: true },
    }));

  it('is whom to contact in words, as before, where no column says what they are to the child', () =>
    expect(read({ 'Parent name': 'Ruth Marsh', 'Parent phone': '01632 960 001' })).toMatchObject({
      child: { contact: 'Ruth Marsh\n01632 960 001', besides: { person: null } },
    }));

  it('is wrong, once each, where it cannot be taken', () => {
    expect(faults({ Sex: 'U', FSM: 'sometimes' })).toEqual(['sex', 'freeSchoolMeals']);
    expect(faults({ 'Parent name': 'Ruth Marsh', Relationship: 'Neighbour' })).toEqual(['personKinship']);
    expect(faults({ 'Parent name': 'Ruth Marsh', Relationship: '' })).toEqual(['personName']);
    expect(faults({ 'Parent name': '', Relationship: 'Mother' })).toEqual(['personKinship']);
    expect(faults({ 'SEN status': 'E', 'Plan authority': 'Rutland' })).toEqual(['planAuthority']);
  });
});
