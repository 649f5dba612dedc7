import { describe, expect, it } from '@jest/globals';
import type { HeadKept, RowDone, RowKept } from '../list-kept.ts';
import { headFound, rowFound } from './row-found.ts';

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
    ['may be one who is', 'alike', null],
    ['was refused', 'new', { row: 2, is: 'refused', words: 'No' }],
    ['was left out', 'alike', { row: 2, is: 'left-out' }],
  ])('says where a child lives who %s', (_, is, done) =>
    expect(lives(is, done)).toEqual(['14 Sluice Row', 'Her aunt']),
  );

  it.each<readonly [string, string, RowDone | null]>([
    ['was put on record', 'new', { row: 2, is: 'recorded', childId: 'c1' }],
    ['was there meanwhile', 'new', { row: 2, is: 'here', childId: 'c1' }],
    ['is on record already', 'here', null],
  ])('leaves to the record where a child lives who %s', (_, is, done) => expect(lives(is, done)).toEqual([null, null]));
});

it('Columns that nobody reads show what stands in them until the list is put on record', () => {
  const head = { leftOut: [{ column: 1, perhaps: 'address', samples: ['14 Sluice Row'] }] } as unknown as HeadKept;
  const samples = (isRecorded: boolean) => headFound(head, isRecorded).leftOut!.flatMap((each) => each.samples);
  expect([samples(false), samples(true)]).toEqual([['14 Sluice Row'], []]);
});
