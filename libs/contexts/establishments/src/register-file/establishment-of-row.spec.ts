import { describe, expect, it } from '@jest/globals';
import { establishmentOf, type RegisterRow } from './establishment-of-row.ts';
import { sideOf } from './links-of-rows.ts';

const row: RegisterRow = {
  ...{ URN: '110001', EstablishmentName: ' Eastmoor Academy ', 'TypeOfEstablishment (name)': 'Academy sponsor led' },
  ...{ 'PhaseOfEducation (name)': 'Secondary', 'LA (name)': 'Fenmarch', 'EstablishmentStatus (code)': '1' },
  ...{ OpenDate: '1-9-2012', CloseDate: '', Town: 'Eastmoor', Postcode: 'FM3 4AB' },
  ...{ StatutoryLowAge: '11', StatutoryHighAge: '18' },
};
const of = (parts: Partial<RegisterRow>) => establishmentOf({ ...row, ...parts });

describe('A row of the register', () => {
  it('says what a school is called, where it is, and since when', () =>
    expect(of({})).toEqual({
      ...{ urn: 110001, name: 'Eastmoor Academy', type: 'Academy sponsor led', phase: 'Secondary', status: 'open' },
      ...{ authority: 'Fenmarch', town: 'Eastmoor', postcode: 'FM3 4AB', openedOn: '2012-09-01', closedOn: null },
      ages: { from: 11, to: 18 },
    }));

  it.each([
    ['1', 'open'],
    ['2', 'closed'],
    ['3', 'closing'],
    ['4', 'proposed'],
  ])('of status %s is %s', (code, status) => expect(of({ 'EstablishmentStatus (code)': code }).status).toBe(status));

  it('has no phase where the register says “Not applicable”, and no town where it is empty', () =>
    expect(of({ 'PhaseOfEducation (name)': 'Not applicable', Town: '' })).toMatchObject({ phase: null, town: null }));

  it.each([
    [{ StatutoryLowAge: '' }],
    [{ StatutoryHighAge: 'Not applicable' }],
    [{ StatutoryLowAge: '0', StatutoryHighAge: '0' }],
    [{ StatutoryLowAge: '18', StatutoryHighAge: '11' }],
  ])('says nothing of ages with %j', (parts) => expect(of(parts).ages).toBeNull());

  it.each([
    ['31-08-2023', '2023-08-31'],
    ['1-2-2024', '2024-02-01'],
    ['', null],
    ['01-01-1872', null],
  ])('closed on %j is closed on %s', (CloseDate, closedOn) => expect(of({ CloseDate }).closedOn).toBe(closedOn));

  it.each<[Partial<RegisterRow>, string]>([
    [{ URN: '11000' }, 'URN is “11000”, not six digits'],
    [{ EstablishmentName: ' ' }, 'EstablishmentName is empty'],
    [{ 'EstablishmentStatus (code)': '' }, 'EstablishmentStatus (code) is empty, not 1 to 4'],
    [{ OpenDate: '2012-09-01' }, 'OpenDate is “2012-09-01”, not a day such as 01-09-2024'],
    [{ OpenDate: '31-02-2012' }, 'OpenDate is “31-02-2012”, not a day such as 01-09-2024'],
  ])('is not taken with %j', (parts, why) => expect(() => of(parts)).toThrow(why));
});

it.each([
  ['Predecessor', 'predecessors'],
  ['Predecessor - amalgamated', 'predecessors'],
  ['Successor - Split School', 'successors'],
  ['Sixth Form Centre Link', null],
])('A link %s is one of the %s', (type, side) => expect(sideOf(type)).toBe(side));
