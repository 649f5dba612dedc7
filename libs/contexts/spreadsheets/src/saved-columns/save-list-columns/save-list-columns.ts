import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Columns } from '../../children-list/columns.ts';
import { headingsAsOne, savedFor, type ColumnsSaved, type SavedOpened } from '../columns-saved.ts';
import type { SavedColumnsEvent } from '../saved-columns.events.ts';

/** `columns`: of each heading, by its place; null of one that is left out. */
export class SaveListColumns extends Command<
  Readonly<{ name: string; headings: readonly string[]; columns: Columns }>
> {
  static readonly act = 'save-list-columns';
}

/** A list that somebody still reads; saving by a name of it is always open. */
const MOST = 50;

const refusal = refusals({
  'columns-full': `Columns are saved by ${MOST} names already: save these by one of those, which means them from then on.`,
  'columns-uneven': 'Say of each heading what its column is: there are as many columns as headings.',
  'columns-saved-so': 'They are saved so already, by that name.',
});

/** Whatever was saved by the same name, or for the same headings, is replaced by it: of one list there is one meaning. */
export function saveListColumns(
  { data: { name, headings, columns }, envelope }: SaveListColumns,
  _: ColumnsSaved,
  all: readonly SavedOpened[],
): readonly Draft<SavedColumnsEvent>[] {
  if (headings.length !== columns.length) throw refusal('columns-uneven', 'columns');
  const before = savedFor(all, headings);
  const isAlike = (other: SavedOpened) => other === before || isNamed(other, name);
  const others = all.filter((other) => !isAlike(other));
  if (before && isNamed(before, name) && before.columns.join() === columns.join()) throw refusal('columns-saved-so');
  if (others.length >= MOST) throw refusal('columns-full');
  return [
    ...all.filter(isAlike).map(({ savedId }) => ({ type: 'ListColumnsReplaced', data: { savedId } }) as const),
    {
      type: 'ListColumnsSaved',
      data: { savedId: envelope.commandId, columns: columns.map((field) => field ?? 'left-out') },
      personal: { name: name.trim(), headings: headingsAsOne(headings) },
    },
  ];
}

const isNamed = ({ name }: SavedOpened, asked: string): boolean => name.toLowerCase() === asked.trim().toLowerCase();
