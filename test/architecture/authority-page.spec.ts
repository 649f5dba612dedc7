import { describe, expect, it } from '@jest/globals';
import { within, type ActTable } from '#platform/gateway';
import { authorityPage } from '../../scripts/authority-page.ts';

const everything = { name: 'council', everything: true } as const;
const own = { name: 'own service', everything: false, kind: 'services', holder: () => null, words: '' } as const;
const table: ActTable = {
  draw: { words: 'Draw a line', grants: { 'sen-officer': within(own, everything), school: within(own) } },
  tell: { words: 'Tell of a line', grants: { 'process:tell-of-lines': within(everything) } },
};
const draw = { name: 'DrawLine', act: 'draw' };

describe('The page of authority', () => {
  const { page, faults } = authorityPage(
    table,
    [draw, { name: 'TellOfLine', act: 'tell' }],
    [
      { method: 'POST', path: 'lines/:lineId', declared: { does: 'sends', acts: [draw] } },
      { method: 'GET', path: '', declared: { nothing: 'where one begins' } },
    ],
  );

  it.each([
    [
      'each role and how far it goes',
      '| **draw**: Draw a line | own service | own service; council with a reason | DrawLine |',
    ],
    ['who may at a route', '| `POST /lines/{lineId}` | draw | school, sen-officer |'],
    ['who may at a route that needs nothing', '| `GET /` | none | everyone |'],
    ['what the service does itself', '| **tell**: Tell of a line | tell-of-lines | TellOfLine |'],
  ])('shows %s', (_, line) => expect(page.split('\n')).toContain(line));

  it('finds no fault where each act has its row and each row its act', () => expect(faults).toEqual([]));

  it.each([
    ['a row that nothing is', [draw], ['no command or query is the act “tell”']],
    [
      'an act without a row',
      [draw, { name: 'Hide', act: 'hide' }, { name: 'Tell', act: 'tell' }],
      ['Hide is an act without a row'],
    ],
    ['no act at all', [draw, { name: 'Hide' }, { name: 'Tell', act: 'tell' }], ['Hide is an act without a row']],
  ])('names %s', (_, asked, named) => expect(authorityPage(table, asked, []).faults).toEqual(named));
});
