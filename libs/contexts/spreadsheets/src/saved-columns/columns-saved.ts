import { derivedId, stream } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { Columns, ListField } from '../children-list/columns.ts';
import { savedColumnsEvents, type SavedColumnsEvent } from './saved-columns.events.ts';

type Saved = Readonly<{ savedId: string; columns: Columns; name: SealedAt | null; headings: SealedAt | null }>;

/** What the columns of lists were said to be, by a name; those that others were saved for are left out. */
export type ColumnsSaved = Readonly<{ saved: readonly Saved[] }>;

/** A council has one list of them. */
export const ALL_SAVED = derivedId('saved-columns', 'the-list');

export const savedColumnsStream = stream<ColumnsSaved, SavedColumnsEvent, 'listId'>({
  category: 'saved-columns',
  events: savedColumnsEvents,
  about: ['listId'],
  keysOf: 'listId',
  initial: { saved: [] },

  evolve({ saved }, fact) {
    const others = saved.filter(({ savedId }) => savedId !== fact.data.savedId);
    if (fact.type === 'ListColumnsReplaced') return { saved: others };
    const { savedId, columns } = fact.data;
    const { name = null, headings = null } = fact.sealed;
    return { saved: [...others, { savedId, columns: columns.map(fieldOf), name, headings }] };
  },
});

const fieldOf = (code: ListField | 'left-out'): ListField | null => (code === 'left-out' ? null : code);

/** As somebody reads it. */
export type SavedOpened = Readonly<{ savedId: string; name: string; headings: readonly string[]; columns: Columns }>;

/** Headings as two lists have them alike, a line each: blanks beside them say nothing. */
export const headingsAsOne = (headings: readonly string[]): string =>
  headings
    .map((heading) =>
      heading
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, MOST_OF_ONE),
    )
    .join('\n');
const MOST_OF_ONE = 95;

/** What is saved for lists with these headings. */
export const savedFor = <S extends Pick<SavedOpened, 'headings'>>(
  saved: readonly S[],
  heading: readonly string[],
): S | undefined => saved.find(({ headings }) => headingsAsOne(headings) === headingsAsOne(heading));
