import { describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import type { Columns } from '../../children-list/columns.ts';
import { savedColumnsStream, savedFor, type ColumnsSaved, type SavedOpened } from '../columns-saved.ts';
import { SaveListColumns, saveListColumns } from './save-list-columns.ts';

const columns: Columns = ['givenNames', null];
const saving = (over: Partial<SaveListColumns['data']> = {}) =>
  asked(SaveListColumns, { name: 'Monthly', headings: ['Vorname', 'Shoe  size '], columns, ...over });
const saved = (over: Partial<SavedOpened> = {}): SavedOpened => ({
  ...{ savedId: 'before', name: 'Census', headings: ['A', 'B'], columns, ...over },
});
const over = (...all: readonly SavedOpened[]) =>
  specification(savedColumnsStream, (command: SaveListColumns, state: ColumnsSaved) =>
    saveListColumns(command, state, all),
  )();
const itIs = {
  type: 'ListColumnsSaved',
  data: { savedId: derivedId('command'), columns: ['givenNames', 'left-out'] },
  personal: { name: 'Monthly', headings: 'Vorname\nShoe size' },
} as const;
const replaced = (savedId: string) => ({ type: 'ListColumnsReplaced', data: { savedId } }) as const;

describe('What the columns of a list are', () => {
  it('is saved by a name, for all lists with these headings', () => {
    over().when(saving()).then(itIs);
    over(saved())
      .when(saving({ name: ' Monthly ' }))
      .then(itIs);
    expect(savedFor([saved()], [' A', 'B\n'])?.name).toBe('Census');
    expect(savedFor([saved()], ['A', 'C'])).toBeUndefined();
  });

  it('replaces what was saved by that name, and what was for these headings', () => {
    over(saved({ name: 'MONTHLY' }), saved({ savedId: 'other', headings: ['Vorname', 'Shoe size'] }))
      .when(saving())
      .then(replaced('before'), replaced('other'), itIs);
  });

  it.each([
    ['so already', [saved({ name: 'Monthly', headings: ['Vorname', 'Shoe size'] })], {}, 'columns-saved-so'],
    ['of more or fewer columns than headings', [], { columns: ['givenNames'] }, 'columns-uneven'],
    [
      'by more names than one picks from',
      Array.from({ length: 50 }, (_, n) => saved({ name: `List ${n}`, headings: [`${n}`] })),
      {},
      'columns-full',
    ],
  ] as const)('is refused %s', (_, all, told, reason) =>
    over(...all)
      .when(saving(told as never))
      .refused(reason),
  );
});
