import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import type { Cell } from '../sheet/cell.ts';
import { guessedColumns } from './columns.ts';
import { rowOfChild } from './row-of-child.ts';

const today = '2026-01-12' as CivilDate;
const who = { Forename: 'Amara', DOB: '4/5/2011', URN: 110_001 };
const read = (said: Readonly<Record<string, Cell>>) => {
  const row = { ...who, ...said };
  const given = { service: 'sen', officers: [], today };
  return rowOfChild(2, Object.values(row), guessedColumns(Object.keys(row)), given);
};
const faults = (said: Readonly<Record<string, Cell>>) => {
  const found = read(said);
  return 'faults' in found ? found.faults.map(({ field }) => field) : [];
};

describe('What a row says of special educational needs', () => {
  it.each([
    ['E', 'E'],
    ['EHC plan', 'E'],
    ['SEN Support', 'K'],
    ['k', 'K'],
    ['No SEN', 'N'],
  ])('“%s” is %s, from today where no day stands', (said, status) =>
    expect(read({ 'SEN status': said })).toMatchObject({ child: { sen: { status, from: today }, care: null } }),
  );

  it('is told from the day in its column, with the need by its letters and the days of the plan', () =>
    expect(
      read({
        ...{ 'SEN status': 'E', 'Primary need': 'SEMH - social, emotional and mental health' },
        ...{ 'Plan issued': '12/2/2024', 'Last review': '10/2/2025', 'SEN from': '1/9/2025' },
      }),
    ).toMatchObject({
      child: {
        sen: {
          ...{ status: 'E', primaryNeed: 'SEMH', planIssuedOn: '2024-02-12', planReviewedOn: '2025-02-10' },
          from: '2025-09-01',
        },
      },
    }));

  it('is wrong where the status is not known, is missing beside a plan, or a day is to come', () => {
    expect(faults({ 'SEN status': 'Statement' })).toEqual(['senStatus']);
    expect(faults({ 'SEN status': '', 'Plan issued': '12/2/2024' })).toEqual(['planIssuedOn']);
    expect(faults({ 'SEN status': 'Statement', 'Primary need': 'ASD' })).toContain('senStatus');
    expect(faults({ 'SEN status': 'E', 'Plan issued': '13/1/2026' })).toEqual(['planIssuedOn']);
  });

  it('is nothing where nothing stands', () =>
    expect(read({ 'SEN status': '', LAC: '' })).toMatchObject({ child: { sen: null, care: null } }));
});

describe('What a row says of care', () => {
  it.each([
    ['CLA', ['looked-after']],
    ['Looked-after, child protection plan', ['looked-after', 'protection-plan']],
    ['CIN', ['in-need']],
    ['previously looked after', ['previously-looked-after']],
    ['None', ['none']],
  ])('“%s” is %j', (said, statuses) =>
    expect(read({ 'Care status': said, 'LAC from': '1/9/2025' })).toMatchObject({
      child: { care: { statuses, from: '2025-09-01' } },
    }),
  );

  it('is wrong where it is not known', () => expect(faults({ 'Care status': 'Edge of care' })).toEqual(['careStatus']));
});
