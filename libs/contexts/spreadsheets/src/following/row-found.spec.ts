import { describe, expect, it } from '@jest/globals';
import type { HeadKept, RowDone, RowKept } from '../list-kept.ts';
import { faultFound, headFound, rowFound } from './row-found.ts';

const row = (is: string): RowKept =>
  ({
    child: { row: 2, address: '14 Sluice Row', contact: 'Her aunt' },
    compared: { row: 2, is },
  }) as unknown as RowKept;
const lives = (is: string, done: RowDone | null) => {
  const { address, contact } = rowFound(row(is), done).child;
  return [address, contact];
};

describe('A row of a list that was brought in', () => {
  it.each<readonly [string, string, RowDone | null]>([
    ['is still to be put on record', 'new', null],
    ['was refused', 'new', { row: 2, is: 'refused', words: 'No' }],
  ])('says where a child lives who %s', (_, is, done) =>
    expect(lives(is, done)).toEqual(['14 Sluice Row', 'Her aunt']),
  );

  it.each<readonly [string, string, RowDone | null]>([
    ['was put on record', 'new', { row: 2, is: 'recorded', childId: 'c1' }],
    ['was there meanwhile', 'new', { row: 2, is: 'here', childId: 'c1' }],
    ['is on record already', 'here', null],
    ['may be on record', 'alike', null],
    ['is the child on record, as somebody said', 'alike', { row: 2, is: 'left-out' }],
    ['may be on record, and was refused', 'alike', { row: 2, is: 'refused', words: 'No' }],
  ])('leaves to the record where a child lives who %s', (_, is, done) => expect(lives(is, done)).toEqual([null, null]));
});

describe('Columns that nobody reads', () => {
  const shown = (perhaps: string | null, samples: readonly string[], isRecorded = false) => {
    const head = { leftOut: [{ column: 1, perhaps, samples }] } as unknown as HeadKept;
    const [found] = headFound(head, isRecorded).leftOut!;
    return [found!.samples, found!.isWithheld ?? false];
  };

  it('show what stands in them until the list is put on record', () => {
    expect(shown(null, ['36', '37'])).toEqual([['36', '37'], false]);
    expect(shown(null, ['36', '37'], true)).toEqual([[], false]);
  });

  it('show nothing that may say where a child lives, by what they may be or by itself', () => {
    expect(shown('address', ['Ness', 'Tern'])).toEqual([[], true]);
    expect(shown('contact', ['Her aunt'])).toEqual([[], true]);
    expect(shown(null, ['Football', 'lives at 9 Tern Walk'])).toEqual([['Football'], true]);
  });
});

it('A fault quotes no address', () =>
  expect(faultFound({ row: 2, column: 'C', field: 'dateOfBirth', words: '‘9 Tern Walk’ is no day' }).words).toBe(
    '‘…’ is no day',
  ));
