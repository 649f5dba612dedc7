import { expect, it } from '@jest/globals';
import type { ListFound } from '#pure/spreadsheets';
import { listShown } from './list-shown.ts';

const child = {
  ...{ row: 2, givenNames: 'Amara', familyName: 'Okonkwo', dateOfBirth: '2011-05-04', upn: null, schoolUrn: 110_001 },
  ...{
    owningService: 'sen',
    officerId: 'o1',
    onRollFrom: null,
    address: '14 Sluice Row\nEastmoor',
    contact: 'Her aunt',
  },
} as const;
const found = (more: object = {}, head: object = {}): ListFound =>
  ({
    ...{ listId: 'l1', file: 'a.csv', service: 'sen', askedAt: '2026-01-12T09:00:00.000Z', state: 'done', code: null },
    ...{
      expiresAt: '2026-01-19T09:00:00.000Z',
      progress: { done: 1, of: 1 },
      recording: null,
      next: null,
      previous: null,
    },
    head: {
      heading: ['Forename', 'X'],
      columns: ['givenNames', null],
      readAs: null,
      missing: [],
      rows: 1,
      parts: 1,
      ...head,
    },
    summary: { new: 1, here: 0, alike: 0, unusual: 0, changing: 0, faulty: 0, faultyBy: {}, faults: [] },
    rows: [{ child, compared: { row: 2, is: 'new', unusual: [] }, done: null }],
    ...more,
  }) as unknown as ListFound;
const known = {
  names: { person: () => 'Priya Nair' },
  school: (urn: number) => (urn === 110_001 ? 'Eastmoor Academy' : undefined),
  today: '2026-01-12',
} as const;
const shown = (list = found()) => listShown(list, 'new', known);

it('shows of each row all that would be recorded, schools and officers by name', () =>
  expect(shown().table!.rows[0]).toEqual([
    { texts: ['Amara Okonkwo'], below: ['Born 4 May 2011', 'No UPN'] },
    { texts: ['2'] },
    { texts: ['Eastmoor Academy'], below: ['URN 110001', 'On its roll from today, 12 January 2026'] },
    { texts: ['Priya Nair'], below: ['SEN service'] },
    { texts: ['14 Sluice Row, Eastmoor', 'Her aunt'] },
    { texts: ['Nothing unusual'] },
  ]));

it('asks of columns that nobody has said anything of before it offers to record, and says what was left out', () => {
  const leftOut = [{ column: 1, perhaps: 'address', samples: ['14 Sluice Row'] }];
  expect(shown(found({}, { leftOut, isSaid: false }))).toMatchObject({
    next: { title: '1 column is not read', act: { text: 'Say what the columns are' } },
    columns: { read: ['A, Forename: given names', 'B, X: nobody has said what it is'] },
  });
  expect(shown(found({}, { leftOut, isSaid: true }))).toMatchObject({
    next: { act: { text: 'Put 1 child on record' } },
    columns: { read: ['A, Forename: given names', 'B, X: left out'] },
  });
});
