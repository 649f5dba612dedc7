import { expect, it } from '@jest/globals';
import type { Cell } from '../sheet/cell.ts';
import { columnsLeftOut } from './columns-left-out.ts';
import { guessedColumns } from './columns.ts';

const known = ['Forename', 'DOB', 'URN'];
const row = ['Amara', '4/5/2011', 110_001];
const leftOut = (heading: string, ...cells: readonly Cell[]) => {
  const head = [...known, heading];
  return columnsLeftOut([head, ...cells.map((cell) => [...row, cell])], 0, guessedColumns(head));
};

it.each([
  ['Started', ['1/9/2025', new Date('2025-09-03T00:00:00Z')], 'onRollFrom'],
  ['Where lives', ['14 Sluice Row'], 'address'],
  ['X', ['14 Sluice Row, FM3 4AB'], 'address'],
  ['Mum', ['Sara Okonkwo'], 'contact'],
  ['X', ['Sara 01632 960 100'], 'contact'],
  ['Number', ['H801200001001'], 'upn'],
  ['Which', ['SEN', 'Exclusions team'], 'owningService'],
  ['Lead', ['Priya Nair'], 'officerId'],
  ['Shoe size', [36, 37], null],
  ['Likes', ['Football'], null],
] as const)('“%s”, in which %j stand, is not read, and may say: %s', (heading, cells, perhaps) =>
  expect(leftOut(heading, ...cells)).toMatchObject([{ column: 3, perhaps }]),
);

it('are told with what stands in their first rows, each once, and cut', () =>
  expect(leftOut('Notes', 'a', 'b', 'a', null, 'c'.repeat(60), 'd')[0]!.samples).toEqual([
    ...['a', 'b', `${'c'.repeat(40)}…`],
  ]));

it('are none of those in which nothing stands, and all that stand beside the headings', () => {
  expect(leftOut('Notes', null, ' ')).toEqual([]);
  expect(columnsLeftOut([known, [...row, 'beyond']], 0, guessedColumns(known))).toMatchObject([{ column: 3 }]);
});

it('offers no field that another column says already, but those that may stand in several', () => {
  const head = [...known, 'Address', 'Where lives', 'Left on'];
  const columns = [...guessedColumns(head).slice(0, 4), null, null];
  const sheet = [head, [...row, '1 Row', 'Wisbech Road', '1/9/2025']];
  expect(columnsLeftOut(sheet, 0, columns)).toMatchObject([{ perhaps: 'address' }, { perhaps: 'onRollFrom' }]);
  const taken = [...columns.slice(0, 5), 'onRollFrom'] as const;
  expect(columnsLeftOut(sheet, 0, taken)).toMatchObject([{ perhaps: 'address' }]);
  expect(
    columnsLeftOut(
      [
        ['A', 'B', 'URN', 'Number'],
        [...row, 110_002],
      ],
      0,
      guessedColumns(['A', 'B', 'URN', 'Number']),
    ),
  ).toMatchObject([...[{ column: 0 }, { column: 1 }], { column: 3, perhaps: null }]);
});
