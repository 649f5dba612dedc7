import { describe, expect, it } from '@jest/globals';
import { actCell, enteredCell, linked, listTable, said, sentCell, type Cell } from './list-table.ts';

const drawnOf = (cell: Cell, isFirst = false) =>
  listTable({
    caption: 'Lines',
    columns: [{ text: 'Line' }, { text: 'Where it <stands>' }],
    rows: [isFirst ? [cell, said()] : [said('One'), cell]],
  });

describe('The table of a list', () => {
  it.each<readonly [string, Cell, string]>([
    ['words, each escaped', said('<b>', 'a & b'), '&lt;b&gt;<br>a &amp; b'],
    [
      'a link, with what stands below',
      linked('A', '/a?b=1&c=2', 'Born <x>'),
      '<a class="govuk-link" href="/a?b=1&amp;c=2">A</a><span class="app-list__below">Born &lt;x&gt;</span>',
    ],
    [
      'a mark by a shape and in words',
      { texts: [], mark: { state: 'late', words: '4 days late' } },
      '<strong class="app-clock app-clock--late">4 days late</strong>',
    ],
    [
      'what was refused',
      { texts: ['Refused'], isRefused: true },
      '<strong class="govuk-tag govuk-tag--red">Refused</strong>',
    ],
    [
      'what somebody wrote',
      { texts: ['Duty'], written: 'a\n<b>' },
      'Duty<br><span class="app-written">a\n&lt;b&gt;</span>',
    ],
    [
      'an act, named with whom it is about',
      actCell({ text: 'Review', href: '/r', of: 'of Ama' }),
      '>Review<span class="govuk-visually-hidden"> of Ama</span></a>',
    ],
    [
      'what is typed, with what is wrong with it',
      enteredCell({ name: 'm', label: 'A & B', value: '"<', isWrong: true, toldBy: 'minutes' }),
      '<label class="govuk-visually-hidden" for="m">A &amp; B</label><input class="govuk-input govuk-input--width-3 govuk-input--error" id="m" name="m" value="&quot;&lt;" inputmode="numeric" autocomplete="off" spellcheck="false" aria-describedby="m-error">',
    ],
    [
      'what is typed, with what to enter',
      enteredCell({ name: 'm', label: 'A', value: '', isWrong: false, toldBy: 'minutes' }),
      'aria-describedby="minutes">',
    ],
    [
      'what is done at once, as a form',
      sentCell({ text: 'Stop', of: 'it', action: '/s', fields: { view: 'a"b' } }),
      '<form method="post" action="/s" novalidate><input type="hidden" name="view" value="a&quot;b">',
    ],
  ])('shows %s', (_, cell, html) => expect(drawnOf(cell)).toContain(html));

  it('says of each cell what it is, for a phone that has no head above it', () => {
    expect(drawnOf(said('x'))).toContain('role="cell" data-label="Where it &lt;stands&gt;">x</td>');
    expect(drawnOf(said('x'), true)).toContain('<th scope="row" class="govuk-table__header" role="rowheader">x</th>');
  });

  it('has columns of its own width where it is drawn beside others, and another head of its rows where one is named', () => {
    const columns = [{ text: 'Due' }, { text: 'Child', isHead: true }];
    const html = listTable({ caption: 'Late', drawnAs: 'app-work', columns, rows: [[said('Today'), said('Ama')]] });
    expect(html).toContain('app-list app-work"');
    expect(html).toContain('<colgroup><col><col></colgroup>');
    expect(html).toMatch(/<td [^>]*>Today<\/td><th scope="row"[^>]*>Ama<\/th>/);
    expect(listTable({ caption: 'Late', columns, rows: [] })).not.toContain('<colgroup>');
  });

  it('says by which column its rows stand in order, which leads to the other way round', () => {
    const columns = [{ text: 'Line', sorted: 'descending', href: '/lines?order=a' }] as const;
    expect(listTable({ caption: 'Lines', columns, rows: [] })).toContain(
      'aria-sort="descending"><a class="govuk-link" href="/lines?order=a">Line</a></th>',
    );
  });
});
