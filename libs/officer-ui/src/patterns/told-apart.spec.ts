import { describe, expect, it } from '@jest/globals';
import { actCell, linked, listTable, said, waysCell } from './list-table.ts';
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

  it('are told apart by what is seen of them, and not by what is left unsaid', () => {
    const row = (href: string, school: string) => [linked('Ama', href), said('2012'), said('No UPN'), said(school)];
    expect(names([row('/a', 'Elm'), row('/b', 'Oak')])).toEqual([['2012, No UPN'], ['2012, No UPN, number 2']]);
  });

  it('tell each of several ways of a row apart, without what it says already', () => {
    const row = (to: string) => [
      linked('Ama', to),
      said('2012'),
      waysCell(['Part', 'Ask'].map((text) => ({ text, href: `${to}/${text}`, of: 'Ama' }))),
    ];
    const [first, second] = toldApart([row('/a'), row('/b')]).map((cells) => cells[2]!.ways!.map(({ of }) => of));
    expect(first).toEqual(['Ama, 2012', 'Ama, 2012']);
    expect(second).toEqual(['Ama, 2012, number 2', 'Ama, 2012, number 2']);
  });

  it('say nothing more where they lead to one place', () =>
    expect(names([[linked('Nene Bridge', '/a')], [linked('Nene Bridge', '/a')]])).toEqual([[], []]));
});
