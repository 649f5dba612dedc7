import { describe, expect, it } from '@jest/globals';
import { actCell, linked, listTable, said } from './list-table.ts';
import { toldApart } from './told-apart.ts';

const names = (rows: Parameters<typeof toldApart>[0]) =>
  toldApart(rows).map((row) => row.flatMap(({ apart, act }) => apart ?? act?.of ?? []));

describe('Links of a table that say the same', () => {
  it('say besides what else their row says, to whoever hears them alone', () => {
    const rows = [
      [linked('Nene Bridge', '/a'), said('12 January'), said('Ended')],
      [linked('Nene Bridge', '/b'), said('Not begun')],
      [linked('Ferry Meadows', '/c'), said('5 January')],
    ];
    expect(names(rows)).toEqual([['12 January, Ended'], ['Not begun'], []]);
    const columns = [{ text: 'Where' }, { text: 'Since' }, { text: 'Stands' }];
    expect(listTable({ caption: 'Placements', columns, rows })).toContain(
      'href="/b">Nene Bridge<span class="govuk-visually-hidden">, Not begun</span></a>',
    );
  });

  it('say which they are, where their rows say nothing else', () => {
    const asked = (href: string) => [said('Lot 4'), actCell({ text: 'Read', href, of: 'of Monday' })];
    expect(names([asked('/a'), asked('/b')])).toEqual([['of Monday, Lot 4'], ['of Monday, Lot 4, number 2']]);
  });

  it('say nothing more where they lead to one place', () =>
    expect(names([[linked('Nene Bridge', '/a')], [linked('Nene Bridge', '/a')]])).toEqual([[], []]));
});
